<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ku_IQ" sourcelanguage="en_GB">
<context>
    <name>Desk</name>
    <message>
        <source>How was it today?</source>
        <translation>ئەمڕۆ چۆن بوو؟</translation>
    </message>
    <message>
        <source>A few short questions about today. You can skip any of them. We do not ask who you are.</source>
        <translation>چەند پرسیارێکی کورت دەربارەی ئەمڕۆ. دەتوانیت هەر پرسیارێک بەجێ بهێڵیت. ئێمە ناپرسین تۆ کێیت.</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>زمانەکەت هەڵبژێرە</translation>
    </message>
    <message>
        <source>Nobody who speaks this language has checked these words yet. If something is not clear, please ask.</source>
        <translation>هێشتا هیچ کەسێکی کوردزمان ئەم وشانەی نەپشکنیوە. ئەگەر شتێک ڕوون نییە، تکایە بپرسە.</translation>
    </message>
    <message>
        <source>If you are in danger now, please tell somebody here straight away.</source>
        <translation>ئەگەر ئێستا لە مەترسیدایت، تکایە دەستبەجێ بە کەسێک لێرە بڵێ.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>دەستپێکردن</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نووسینی بچووکتر</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نووسینی گەورەتر</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>پرسیاری {number} لە {count}</translation>
    </message>
    <message>
        <source>Was the help that you got today helpful?</source>
        <translation>ئایا یارمەتیی ئەمڕۆ بەسوود بوو؟</translation>
    </message>
    <message>
        <source>Are you better informed?</source>
        <translation>ئایا ئێستا زانیاریی زیاترت هەیە؟</translation>
    </message>
    <message>
        <source>Do you feel safer?</source>
        <translation>ئایا زیاتر هەست بە سەلامەتی دەکەیت؟</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>بەڵێ</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>هەندێک</translation>
    </message>
    <message>
        <source>No</source>
        <translation>نەخێر</translation>
    </message>
    <message>
        <source>Skip this question</source>
        <translation>ئەم پرسیارە بەجێ بهێڵە</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>گەڕانەوە</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>دواتر</translation>
    </message>
    <message>
        <source>Is there anything you would like to say?</source>
        <translation>ئایا شتێک هەیە بتەوێت بیڵێیت؟</translation>
    </message>
    <message>
        <source>Please do not write names, addresses or phone numbers. This helps to keep you and other people safe.</source>
        <translation>تکایە ناو و ناونیشان و ژمارەی تەلەفۆن مەنووسە. ئەمە یارمەتیدەرە بۆ پاراستنی تۆ و کەسانی تر.</translation>
    </message>
    <message>
        <source>Letters left: {count}</source>
        <translation>پیتی ماوە: {count}</translation>
    </message>
    <message>
        <source>There is no more room. Some letters did not fit.</source>
        <translation>ئیتر جێگا نییە. هەندێک پیت جێیان نەبووەوە.</translation>
    </message>
    <message>
        <source>May we print your words in a report about this service?</source>
        <translation>ئایا دەتوانین قسەکانت لە ڕاپۆرتێکدا دەربارەی ئەم خزمەتگوزارییە چاپ بکەین؟</translation>
    </message>
    <message>
        <source>Other people can read that report. First, we take out anything that could show who you are.</source>
        <translation>کەسانی تریش دەتوانن ئەو ڕاپۆرتە بخوێننەوە. سەرەتا هەموو ئەو شتانە لادەبەین کە دەتوانن دەری بخەن تۆ کێیت.</translation>
    </message>
    <message>
        <source>No, only the team may read them</source>
        <translation>نەخێر، تەنیا تیمەکە بیانخوێنێتەوە</translation>
    </message>
    <message>
        <source>Yes, you may print them</source>
        <translation>بەڵێ، دەتوانن چاپیان بکەن</translation>
    </message>
    <message>
        <source>Send my answers</source>
        <translation>ناردنی وەڵامەکانم</translation>
    </message>
    <message>
        <source>Your answers could not be saved. Please try again, or tell somebody at the desk.</source>
        <translation>وەڵامەکانت پاشەکەوت نەکران. تکایە دووبارە هەوڵ بدە یان بە کەسێکی تیمەکە بڵێ.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دووبارە هەوڵ بدە</translation>
    </message>
    <message>
        <source>Thank you for your answers</source>
        <translation>سوپاس بۆ وەڵامەکانت</translation>
    </message>
    <message>
        <source>Your answers are saved and sealed. Nobody at this desk can read them. The coordinator, who runs this service, will read them later.</source>
        <translation>وەڵامەکانت پاشەکەوت کران و مۆر کران. لەلای ئەم مێزە هیچ کەس ناتوانێت بیانخوێنێتەوە. ئەو ڕێکخەرەی ئەم خزمەتگوزارییە بەڕێوە دەبات دواتر دەیانخوێنێتەوە.</translation>
    </message>
    <message>
        <source>This page will clear itself. Seconds left: {seconds}</source>
        <translation>ئەم پەڕەیە خۆی پاک دەبێتەوە. چرکەی ماوە: {seconds}</translation>
    </message>
    <message>
        <source>Clear this page now</source>
        <translation>ئێستا ئەم پەڕەیە پاک بکەرەوە</translation>
    </message>
    <message>
        <source>Stop and delete my answers</source>
        <translation>ڕاگرتن و سڕینەوەی وەڵامەکانم</translation>
    </message>
    <message>
        <source>Are you still there? If not, this page will delete your answers. Seconds left: {seconds}</source>
        <translation>ئایا هێشتا لێرەیت؟ ئەگەر نا، ئەم پەڕەیە وەڵامەکانت دەسڕێتەوە. چرکەی ماوە: {seconds}</translation>
    </message>
    <message>
        <source>Yes, carry on</source>
        <translation>بەڵێ، بەردەوام دەبم</translation>
    </message>
</context>
</TS>
