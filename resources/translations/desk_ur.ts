<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en_GB">
<context>
    <name>Desk</name>
    <message>
        <source>How was it today?</source>
        <translation>آج کا دن کیسا رہا؟</translation>
    </message>
    <message>
        <source>A few short questions about today. You can skip any of them. We do not ask who you are.</source>
        <translation>آج کے بارے میں چند مختصر سوال۔ کوئی بھی سوال چھوڑا جا سکتا ہے۔ ہم یہ نہیں پوچھتے کہ آپ کون ہیں۔</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>اپنی زبان چنیں</translation>
    </message>
    <message>
        <source>Nobody who speaks this language has checked these words yet. If something is not clear, please ask.</source>
        <translation>اردو بولنے والے کسی شخص نے ابھی تک ان الفاظ کی جانچ نہیں کی۔ اگر کوئی بات واضح نہ ہو تو براہِ کرم پوچھ لیں۔</translation>
    </message>
    <message>
        <source>If you are in danger now, please tell somebody here straight away.</source>
        <translation>اگر آپ اس وقت خطرے میں ہیں تو براہِ کرم یہاں کسی کو فوراً بتائیں۔</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>شروع کریں</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>چھوٹے حروف</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>بڑے حروف</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>{count} میں سے سوال {number}</translation>
    </message>
    <message>
        <source>Was the help that you got today helpful?</source>
        <translation>کیا آج ملنے والی مدد آپ کے کام آئی؟</translation>
    </message>
    <message>
        <source>Are you better informed?</source>
        <translation>کیا اب آپ کے پاس پہلے سے زیادہ معلومات ہیں؟</translation>
    </message>
    <message>
        <source>Do you feel safer?</source>
        <translation>کیا آپ کو پہلے سے زیادہ تحفظ محسوس ہوتا ہے؟</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>جی ہاں</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>کچھ کچھ</translation>
    </message>
    <message>
        <source>No</source>
        <translation>جی نہیں</translation>
    </message>
    <message>
        <source>Skip this question</source>
        <translation>یہ سوال چھوڑ دیں</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>پیچھے</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>آگے</translation>
    </message>
    <message>
        <source>Is there anything you would like to say?</source>
        <translation>کیا کوئی بات ہے جو آپ کہنا چاہیں؟</translation>
    </message>
    <message>
        <source>Please do not write names, addresses or phone numbers. This helps to keep you and other people safe.</source>
        <translation>براہِ کرم نام، پتے اور فون نمبر نہ لکھیں۔ اس سے آپ کو اور دوسرے لوگوں کو محفوظ رکھنے میں مدد ملتی ہے۔</translation>
    </message>
    <message>
        <source>Letters left: {count}</source>
        <translation>باقی حروف: {count}</translation>
    </message>
    <message>
        <source>There is no more room. Some letters did not fit.</source>
        <translation>اب مزید جگہ نہیں ہے۔ کچھ حروف نہیں آ سکے۔</translation>
    </message>
    <message>
        <source>May we print your words in a report about this service?</source>
        <translation>کیا آپ کے الفاظ اس سروس کے بارے میں کسی رپورٹ میں چھاپے جا سکتے ہیں؟</translation>
    </message>
    <message>
        <source>Other people can read that report. First, we take out anything that could show who you are.</source>
        <translation>وہ رپورٹ دوسرے لوگ بھی پڑھ سکتے ہیں۔ ہم پہلے ہر وہ بات نکال دیتے ہیں جس سے پتا چل سکے کہ آپ کون ہیں۔</translation>
    </message>
    <message>
        <source>No, only the team may read them</source>
        <translation>جی نہیں، صرف ٹیم پڑھ سکتی ہے</translation>
    </message>
    <message>
        <source>Yes, you may print them</source>
        <translation>جی ہاں، آپ چھاپ سکتے ہیں</translation>
    </message>
    <message>
        <source>Send my answers</source>
        <translation>میرے جوابات بھیجیں</translation>
    </message>
    <message>
        <source>Your answers could not be saved. Please try again, or tell somebody at the desk.</source>
        <translation>آپ کے جوابات سیو نہیں ہو سکے۔ براہِ کرم دوبارہ کوشش کریں یا ڈیسک پر کسی کو بتائیں۔</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوبارہ کوشش کریں</translation>
    </message>
    <message>
        <source>Thank you for your answers</source>
        <translation>آپ کے جوابات کا شکریہ</translation>
    </message>
    <message>
        <source>Your answers are saved and sealed. Nobody at this desk can read them. The coordinator, who runs this service, will read them later.</source>
        <translation>آپ کے جوابات سیو کر کے سیل بند کر دیے گئے ہیں۔ اس ڈیسک پر کوئی بھی انہیں نہیں پڑھ سکتا۔ اس سروس کو چلانے والے کوآرڈینیٹر انہیں بعد میں پڑھیں گے۔</translation>
    </message>
    <message>
        <source>This page will clear itself. Seconds left: {seconds}</source>
        <translation>یہ صفحہ خود صاف ہو جائے گا۔ باقی سیکنڈ: {seconds}</translation>
    </message>
    <message>
        <source>Clear this page now</source>
        <translation>یہ صفحہ ابھی صاف کریں</translation>
    </message>
    <message>
        <source>Stop and delete my answers</source>
        <translation>بند کریں اور میرے جوابات مٹا دیں</translation>
    </message>
    <message>
        <source>Are you still there? If not, this page will delete your answers. Seconds left: {seconds}</source>
        <translation>کیا آپ اب بھی یہاں ہیں؟ اگر نہیں تو یہ صفحہ آپ کے جوابات مٹا دے گا۔ باقی سیکنڈ: {seconds}</translation>
    </message>
    <message>
        <source>Yes, carry on</source>
        <translation>جی ہاں، جاری رکھیں</translation>
    </message>
</context>
</TS>
