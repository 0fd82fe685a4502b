<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa_IR" sourcelanguage="en_GB">
<context>
    <name>Desk</name>
    <message>
        <source>How was it today?</source>
        <translation>امروز چطور بود؟</translation>
    </message>
    <message>
        <source>A few short questions about today. You can skip any of them. We do not ask who you are.</source>
        <translation>چند پرسش کوتاه دربارهٔ امروز. می‌توانید از هر پرسشی رد شوید. ما نمی‌پرسیم شما چه کسی هستید.</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>زبان خود را انتخاب کنید</translation>
    </message>
    <message>
        <source>Nobody who speaks this language has checked these words yet. If something is not clear, please ask.</source>
        <translation>هنوز هیچ فارسی‌زبانی این نوشته‌ها را بررسی نکرده است. اگر چیزی روشن نیست، لطفاً بپرسید.</translation>
    </message>
    <message>
        <source>If you are in danger now, please tell somebody here straight away.</source>
        <translation>اگر اکنون در خطر هستید، لطفاً فوراً به یکی از همکاران ما در اینجا بگویید.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>شروع</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نوشتهٔ کوچک‌تر</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نوشتهٔ بزرگ‌تر</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>پرسش {number} از {count}</translation>
    </message>
    <message>
        <source>Was the help that you got today helpful?</source>
        <translation>آیا کمکی که امروز گرفتید مفید بود؟</translation>
    </message>
    <message>
        <source>Are you better informed?</source>
        <translation>آیا حالا اطلاعات بیشتری دارید؟</translation>
    </message>
    <message>
        <source>Do you feel safer?</source>
        <translation>آیا احساس امنیت بیشتری می‌کنید؟</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>بله</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>تا حدی</translation>
    </message>
    <message>
        <source>No</source>
        <translation>نه</translation>
    </message>
    <message>
        <source>Skip this question</source>
        <translation>رد شدن از این پرسش</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>بازگشت</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>بعدی</translation>
    </message>
    <message>
        <source>Is there anything you would like to say?</source>
        <translation>آیا چیزی هست که بخواهید بگویید؟</translation>
    </message>
    <message>
        <source>Please do not write names, addresses or phone numbers. This helps to keep you and other people safe.</source>
        <translation>لطفاً نام، نشانی و شمارهٔ تلفن ننویسید. این کار کمک می‌کند شما و دیگران در امان بمانید.</translation>
    </message>
    <message>
        <source>Letters left: {count}</source>
        <translation>حروف باقی‌مانده: {count}</translation>
    </message>
    <message>
        <source>There is no more room. Some letters did not fit.</source>
        <translation>دیگر جا نیست. بعضی حروف جا نشد.</translation>
    </message>
    <message>
        <source>May we print your words in a report about this service?</source>
        <translation>آیا می‌توانیم نوشتهٔ شما را در گزارشی دربارهٔ این مرکز چاپ کنیم؟</translation>
    </message>
    <message>
        <source>Other people can read that report. First, we take out anything that could show who you are.</source>
        <translation>دیگران هم می‌توانند آن گزارش را بخوانند. پیش از آن، هر چیزی را که بتواند نشان دهد شما چه کسی هستید حذف می‌کنیم.</translation>
    </message>
    <message>
        <source>No, only the team may read them</source>
        <translation>نه، فقط همکاران این مرکز بخوانند</translation>
    </message>
    <message>
        <source>Yes, you may print them</source>
        <translation>بله، می‌توانید چاپ کنید</translation>
    </message>
    <message>
        <source>Send my answers</source>
        <translation>فرستادن پاسخ‌های من</translation>
    </message>
    <message>
        <source>Your answers could not be saved. Please try again, or tell somebody at the desk.</source>
        <translation>پاسخ‌های شما ذخیره نشد. لطفاً دوباره تلاش کنید یا به یکی از همکاران ما بگویید.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوباره تلاش کنید</translation>
    </message>
    <message>
        <source>Thank you for your answers</source>
        <translation>از پاسخ‌های شما سپاسگزاریم</translation>
    </message>
    <message>
        <source>Your answers are saved and sealed. Nobody at this desk can read them. The coordinator, who runs this service, will read them later.</source>
        <translation>پاسخ‌های شما ذخیره و مهروموم شد. هیچ‌کس پشت این میز نمی‌تواند آن‌ها را بخواند. هماهنگ‌کننده‌ای که این مرکز را اداره می‌کند بعداً آن‌ها را می‌خواند.</translation>
    </message>
    <message>
        <source>This page will clear itself. Seconds left: {seconds}</source>
        <translation>این صفحه خودبه‌خود پاک می‌شود. ثانیه‌های باقی‌مانده: {seconds}</translation>
    </message>
    <message>
        <source>Clear this page now</source>
        <translation>همین حالا این صفحه پاک شود</translation>
    </message>
    <message>
        <source>Stop and delete my answers</source>
        <translation>توقف و پاک کردن پاسخ‌های من</translation>
    </message>
    <message>
        <source>Are you still there? If not, this page will delete your answers. Seconds left: {seconds}</source>
        <translation>آیا هنوز اینجا هستید؟ اگر نه، این صفحه پاسخ‌های شما را پاک می‌کند. ثانیه‌های باقی‌مانده: {seconds}</translation>
    </message>
    <message>
        <source>Yes, carry on</source>
        <translation>بله، ادامه می‌دهم</translation>
    </message>
</context>
</TS>
