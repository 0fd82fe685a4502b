<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en_GB">
<context>
    <name>Desk</name>
    <message>
        <source>How was it today?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few short questions about today. You can skip any of them. We do not ask who you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody who speaks this language has checked these words yet. If something is not clear, please ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you are in danger now, please tell somebody here straight away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was the help that you got today helpful?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are you better informed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you feel safer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip this question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is there anything you would like to say?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please do not write names, addresses or phone numbers. This helps to keep you and other people safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no more room. Some letters did not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you for your answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers are saved and sealed. Nobody at this desk can read them. The coordinator, who runs this service, will read them later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and delete my answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are you still there? If not, this page will delete your answers. Seconds left: {seconds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters left: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May we print your words in a report about this service?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other people can read that report. First, we take out anything that could show who you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, only the team may read them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, you may print them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send my answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers could not be saved. Please try again, or tell somebody at the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page will clear itself. Seconds left: {seconds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear this page now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, carry on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
