<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG" sourcelanguage="en_GB">
<context>
    <name>Desk</name>
    <message>
        <source>How was it today?</source>
        <translation>كيف كان اليوم؟</translation>
    </message>
    <message>
        <source>A few short questions about today. You can skip any of them. We do not ask who you are.</source>
        <translation>بضعة أسئلة قصيرة عن زيارة اليوم. يمكن تخطي أي سؤال منها. نحن لا نسأل عن هويتك.</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>اختيار اللغة</translation>
    </message>
    <message>
        <source>Nobody who speaks this language has checked these words yet. If something is not clear, please ask.</source>
        <translation>لم يراجع هذه الكلمات بعد أي شخص يتحدث العربية. إذا كان هناك شيء غير واضح، فيُرجى السؤال عنه.</translation>
    </message>
    <message>
        <source>If you are in danger now, please tell somebody here straight away.</source>
        <translation>إذا كنت في خطر الآن، فيُرجى على الفور إخبار أي شخص يعمل هنا.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>البدء</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>السؤال {number} من {count}</translation>
    </message>
    <message>
        <source>Was the help that you got today helpful?</source>
        <translation>هل كانت المساعدة التي تلقيتها اليوم مفيدة؟</translation>
    </message>
    <message>
        <source>Are you better informed?</source>
        <translation>هل أصبحت لديك معلومات أكثر؟</translation>
    </message>
    <message>
        <source>Do you feel safer?</source>
        <translation>هل زاد شعورك بالأمان؟</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>إلى حد ما</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Skip this question</source>
        <translation>تخطي هذا السؤال</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Is there anything you would like to say?</source>
        <translation>هل لديك أي تعليق لنا؟</translation>
    </message>
    <message>
        <source>Please do not write names, addresses or phone numbers. This helps to keep you and other people safe.</source>
        <translation>يُرجى عدم كتابة أسماء أو عناوين أو أرقام هواتف. هذا يساعد في الحفاظ على سلامتك وسلامة الآخرين.</translation>
    </message>
    <message>
        <source>Letters left: {count}</source>
        <translation>الأحرف المتبقية: {count}</translation>
    </message>
    <message>
        <source>There is no more room. Some letters did not fit.</source>
        <translation>لم يعد هناك مكان للكتابة. لم تتسع المساحة لبعض الأحرف.</translation>
    </message>
    <message>
        <source>May we print your words in a report about this service?</source>
        <translation>هل يمكننا طباعة كلماتك في تقرير عن هذه الخدمة؟</translation>
    </message>
    <message>
        <source>Other people can read that report. First, we take out anything that could show who you are.</source>
        <translation>يمكن لأشخاص آخرين قراءة ذلك التقرير. قبل ذلك نحذف كل ما قد يكشف هويتك.</translation>
    </message>
    <message>
        <source>No, only the team may read them</source>
        <translation>لا، ليقرأها الفريق فقط</translation>
    </message>
    <message>
        <source>Yes, you may print them</source>
        <translation>نعم، يمكنكم طباعتها</translation>
    </message>
    <message>
        <source>Send my answers</source>
        <translation>إرسال إجاباتي</translation>
    </message>
    <message>
        <source>Your answers could not be saved. Please try again, or tell somebody at the desk.</source>
        <translation>تعذّر حفظ إجاباتك. يُرجى المحاولة مرة أخرى أو إخبار أي شخص من الفريق.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة مرة أخرى</translation>
    </message>
    <message>
        <source>Thank you for your answers</source>
        <translation>شكرًا على إجاباتك</translation>
    </message>
    <message>
        <source>Your answers are saved and sealed. Nobody at this desk can read them. The coordinator, who runs this service, will read them later.</source>
        <translation>إجاباتك محفوظة ومختومة. لا يستطيع أحد عند هذا المكتب قراءتها. سيقرؤها لاحقًا الشخص الذي ينسّق هذه الخدمة.</translation>
    </message>
    <message>
        <source>This page will clear itself. Seconds left: {seconds}</source>
        <translation>ستُمسح هذه الصفحة تلقائيًا. الثواني المتبقية: {seconds}</translation>
    </message>
    <message>
        <source>Clear this page now</source>
        <translation>مسح هذه الصفحة الآن</translation>
    </message>
    <message>
        <source>Stop and delete my answers</source>
        <translation>التوقف ومسح إجاباتي</translation>
    </message>
    <message>
        <source>Are you still there? If not, this page will delete your answers. Seconds left: {seconds}</source>
        <translation>هل ما زلت هنا؟ وإلا فستمسح هذه الصفحة إجاباتك. الثواني المتبقية: {seconds}</translation>
    </message>
    <message>
        <source>Yes, carry on</source>
        <translation>نعم، أريد المتابعة</translation>
    </message>
</context>
</TS>
