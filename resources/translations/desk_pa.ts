<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pa_IN" sourcelanguage="en_GB">
<context>
    <name>Desk</name>
    <message>
        <source>How was it today?</source>
        <translation>ਅੱਜ ਦਾ ਦਿਨ ਕਿਵੇਂ ਰਿਹਾ?</translation>
    </message>
    <message>
        <source>A few short questions about today. You can skip any of them. We do not ask who you are.</source>
        <translation>ਅੱਜ ਬਾਰੇ ਕੁਝ ਛੋਟੇ ਸਵਾਲ। ਕੋਈ ਵੀ ਸਵਾਲ ਛੱਡਿਆ ਜਾ ਸਕਦਾ ਹੈ। ਅਸੀਂ ਇਹ ਨਹੀਂ ਪੁੱਛਦੇ ਕਿ ਤੁਸੀਂ ਕੌਣ ਹੋ।</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>ਆਪਣੀ ਭਾਸ਼ਾ ਚੁਣੋ</translation>
    </message>
    <message>
        <source>Nobody who speaks this language has checked these words yet. If something is not clear, please ask.</source>
        <translation>ਪੰਜਾਬੀ ਬੋਲਣ ਵਾਲੇ ਕਿਸੇ ਵਿਅਕਤੀ ਨੇ ਹਾਲੇ ਤੱਕ ਇਹ ਸ਼ਬਦ ਨਹੀਂ ਜਾਂਚੇ। ਜੇ ਕੁਝ ਸਮਝ ਨਾ ਆਵੇ ਤਾਂ ਕਿਰਪਾ ਕਰਕੇ ਪੁੱਛੋ।</translation>
    </message>
    <message>
        <source>If you are in danger now, please tell somebody here straight away.</source>
        <translation>ਜੇ ਤੁਸੀਂ ਇਸ ਵੇਲੇ ਖ਼ਤਰੇ ਵਿੱਚ ਹੋ ਤਾਂ ਕਿਰਪਾ ਕਰਕੇ ਇੱਥੇ ਕਿਸੇ ਨੂੰ ਤੁਰੰਤ ਦੱਸੋ।</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>ਸ਼ੁਰੂ ਕਰੋ</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>ਛੋਟੇ ਅੱਖਰ</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>ਵੱਡੇ ਅੱਖਰ</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>{count} ਵਿੱਚੋਂ ਸਵਾਲ {number}</translation>
    </message>
    <message>
        <source>Was the help that you got today helpful?</source>
        <translation>ਕੀ ਅੱਜ ਮਿਲੀ ਮਦਦ ਤੁਹਾਡੇ ਕੰਮ ਆਈ?</translation>
    </message>
    <message>
        <source>Are you better informed?</source>
        <translation>ਕੀ ਹੁਣ ਤੁਹਾਡੇ ਕੋਲ ਪਹਿਲਾਂ ਨਾਲੋਂ ਵੱਧ ਜਾਣਕਾਰੀ ਹੈ?</translation>
    </message>
    <message>
        <source>Do you feel safer?</source>
        <translation>ਕੀ ਤੁਹਾਨੂੰ ਪਹਿਲਾਂ ਨਾਲੋਂ ਵੱਧ ਸੁਰੱਖਿਅਤ ਮਹਿਸੂਸ ਹੁੰਦਾ ਹੈ?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>ਹਾਂ</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>ਕੁਝ ਹੱਦ ਤੱਕ</translation>
    </message>
    <message>
        <source>No</source>
        <translation>ਨਹੀਂ</translation>
    </message>
    <message>
        <source>Skip this question</source>
        <translation>ਇਹ ਸਵਾਲ ਛੱਡੋ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>ਪਿੱਛੇ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>ਅੱਗੇ</translation>
    </message>
    <message>
        <source>Is there anything you would like to say?</source>
        <translation>ਕੀ ਕੋਈ ਗੱਲ ਹੈ ਜੋ ਤੁਸੀਂ ਕਹਿਣੀ ਚਾਹੋ?</translation>
    </message>
    <message>
        <source>Please do not write names, addresses or phone numbers. This helps to keep you and other people safe.</source>
        <translation>ਕਿਰਪਾ ਕਰਕੇ ਨਾਂ, ਪਤੇ ਅਤੇ ਫ਼ੋਨ ਨੰਬਰ ਨਾ ਲਿਖੋ। ਇਸ ਨਾਲ ਤੁਹਾਨੂੰ ਅਤੇ ਹੋਰ ਲੋਕਾਂ ਨੂੰ ਸੁਰੱਖਿਅਤ ਰੱਖਣ ਵਿੱਚ ਮਦਦ ਮਿਲਦੀ ਹੈ।</translation>
    </message>
    <message>
        <source>Letters left: {count}</source>
        <translation>ਬਾਕੀ ਅੱਖਰ: {count}</translation>
    </message>
    <message>
        <source>There is no more room. Some letters did not fit.</source>
        <translation>ਹੁਣ ਹੋਰ ਥਾਂ ਨਹੀਂ ਹੈ। ਕੁਝ ਅੱਖਰ ਇਸ ਵਿੱਚ ਨਹੀਂ ਆ ਸਕੇ।</translation>
    </message>
    <message>
        <source>May we print your words in a report about this service?</source>
        <translation>ਕੀ ਅਸੀਂ ਇਸ ਸੇਵਾ ਬਾਰੇ ਰਿਪੋਰਟ ਵਿੱਚ ਤੁਹਾਡੇ ਸ਼ਬਦ ਛਾਪ ਸਕਦੇ ਹਾਂ?</translation>
    </message>
    <message>
        <source>Other people can read that report. First, we take out anything that could show who you are.</source>
        <translation>ਉਹ ਰਿਪੋਰਟ ਹੋਰ ਲੋਕ ਵੀ ਪੜ੍ਹ ਸਕਦੇ ਹਨ। ਪਹਿਲਾਂ ਅਸੀਂ ਉਹ ਸਭ ਕੁਝ ਹਟਾ ਦਿੰਦੇ ਹਾਂ ਜਿਸ ਤੋਂ ਪਤਾ ਲੱਗ ਸਕੇ ਕਿ ਤੁਸੀਂ ਕੌਣ ਹੋ।</translation>
    </message>
    <message>
        <source>No, only the team may read them</source>
        <translation>ਨਹੀਂ, ਸਿਰਫ਼ ਟੀਮ ਪੜ੍ਹ ਸਕਦੀ ਹੈ</translation>
    </message>
    <message>
        <source>Yes, you may print them</source>
        <translation>ਹਾਂ, ਤੁਸੀਂ ਛਾਪ ਸਕਦੇ ਹੋ</translation>
    </message>
    <message>
        <source>Send my answers</source>
        <translation>ਮੇਰੇ ਜਵਾਬ ਭੇਜੋ</translation>
    </message>
    <message>
        <source>Your answers could not be saved. Please try again, or tell somebody at the desk.</source>
        <translation>ਤੁਹਾਡੇ ਜਵਾਬ ਸੇਵ ਨਹੀਂ ਹੋ ਸਕੇ। ਕਿਰਪਾ ਕਰਕੇ ਦੁਬਾਰਾ ਕੋਸ਼ਿਸ਼ ਕਰੋ ਜਾਂ ਡੈਸਕ ਉੱਤੇ ਕਿਸੇ ਨੂੰ ਦੱਸੋ।</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>ਦੁਬਾਰਾ ਕੋਸ਼ਿਸ਼ ਕਰੋ</translation>
    </message>
    <message>
        <source>Thank you for your answers</source>
        <translation>ਤੁਹਾਡੇ ਜਵਾਬਾਂ ਲਈ ਧੰਨਵਾਦ</translation>
    </message>
    <message>
        <source>Your answers are saved and sealed. Nobody at this desk can read them. The coordinator, who runs this service, will read them later.</source>
        <translation>ਤੁਹਾਡੇ ਜਵਾਬ ਸੇਵ ਕਰਕੇ ਸੀਲਬੰਦ ਕਰ ਦਿੱਤੇ ਗਏ ਹਨ। ਇਸ ਡੈਸਕ ਉੱਤੇ ਕੋਈ ਵੀ ਇਹਨਾਂ ਨੂੰ ਨਹੀਂ ਪੜ੍ਹ ਸਕਦਾ। ਇਹ ਸੇਵਾ ਚਲਾਉਣ ਵਾਲੇ ਕੋਆਰਡੀਨੇਟਰ ਇਹਨਾਂ ਨੂੰ ਬਾਅਦ ਵਿੱਚ ਪੜ੍ਹਨਗੇ।</translation>
    </message>
    <message>
        <source>This page will clear itself. Seconds left: {seconds}</source>
        <translation>ਇਹ ਪੰਨਾ ਆਪਣੇ ਆਪ ਸਾਫ਼ ਹੋ ਜਾਵੇਗਾ। ਬਾਕੀ ਸਕਿੰਟ: {seconds}</translation>
    </message>
    <message>
        <source>Clear this page now</source>
        <translation>ਇਹ ਪੰਨਾ ਹੁਣੇ ਸਾਫ਼ ਕਰੋ</translation>
    </message>
    <message>
        <source>Stop and delete my answers</source>
        <translation>ਬੰਦ ਕਰੋ ਅਤੇ ਮੇਰੇ ਜਵਾਬ ਮਿਟਾਓ</translation>
    </message>
    <message>
        <source>Are you still there? If not, this page will delete your answers. Seconds left: {seconds}</source>
        <translation>ਕੀ ਤੁਸੀਂ ਹਾਲੇ ਇੱਥੇ ਹੋ? ਜੇ ਨਹੀਂ, ਤਾਂ ਇਹ ਪੰਨਾ ਤੁਹਾਡੇ ਜਵਾਬ ਮਿਟਾ ਦੇਵੇਗਾ। ਬਾਕੀ ਸਕਿੰਟ: {seconds}</translation>
    </message>
    <message>
        <source>Yes, carry on</source>
        <translation>ਹਾਂ, ਜਾਰੀ ਰੱਖੋ</translation>
    </message>
</context>
</TS>
