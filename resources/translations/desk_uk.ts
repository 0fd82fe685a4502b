<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en_GB">
<context>
    <name>Desk</name>
    <message>
        <source>How was it today?</source>
        <translation>Як усе пройшло сьогодні?</translation>
    </message>
    <message>
        <source>A few short questions about today. You can skip any of them. We do not ask who you are.</source>
        <translation>Кілька коротких запитань про сьогоднішній день. Будь-яке з них можна пропустити. Ми не питаємо, хто ви.</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>Виберіть мову</translation>
    </message>
    <message>
        <source>Nobody who speaks this language has checked these words yet. If something is not clear, please ask.</source>
        <translation>Ніхто, хто розмовляє українською, ще не перевірив цих слів. Якщо щось незрозуміло, будь ласка, запитайте.</translation>
    </message>
    <message>
        <source>If you are in danger now, please tell somebody here straight away.</source>
        <translation>Якщо вам зараз загрожує небезпека, будь ласка, одразу скажіть про це комусь тут.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Почати</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Менший текст</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Більший текст</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Запитання {number} з {count}</translation>
    </message>
    <message>
        <source>Was the help that you got today helpful?</source>
        <translation>Чи була корисною допомога, яку ви сьогодні отримали?</translation>
    </message>
    <message>
        <source>Are you better informed?</source>
        <translation>Чи маєте ви тепер більше інформації?</translation>
    </message>
    <message>
        <source>Do you feel safer?</source>
        <translation>Чи почуваєтеся ви в більшій безпеці?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Так</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Частково</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Ні</translation>
    </message>
    <message>
        <source>Skip this question</source>
        <translation>Пропустити це запитання</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>Is there anything you would like to say?</source>
        <translation>Чи хочете ви щось сказати?</translation>
    </message>
    <message>
        <source>Please do not write names, addresses or phone numbers. This helps to keep you and other people safe.</source>
        <translation>Будь ласка, не пишіть імен, прізвищ, адрес і номерів телефону. Це допомагає захистити вас та інших людей.</translation>
    </message>
    <message>
        <source>Letters left: {count}</source>
        <translation>Залишилося літер: {count}</translation>
    </message>
    <message>
        <source>There is no more room. Some letters did not fit.</source>
        <translation>Місця більше немає. Деякі літери не вмістилися.</translation>
    </message>
    <message>
        <source>May we print your words in a report about this service?</source>
        <translation>Чи можемо ми надрукувати ваші слова у звіті про роботу цієї служби?</translation>
    </message>
    <message>
        <source>Other people can read that report. First, we take out anything that could show who you are.</source>
        <translation>Цей звіт можуть читати інші люди. Спершу ми прибираємо все, що могло б показати, хто ви.</translation>
    </message>
    <message>
        <source>No, only the team may read them</source>
        <translation>Ні, їх може читати лише наша команда</translation>
    </message>
    <message>
        <source>Yes, you may print them</source>
        <translation>Так, їх можна надрукувати</translation>
    </message>
    <message>
        <source>Send my answers</source>
        <translation>Надіслати відповіді</translation>
    </message>
    <message>
        <source>Your answers could not be saved. Please try again, or tell somebody at the desk.</source>
        <translation>Не вдалося зберегти ваші відповіді. Будь ласка, спробуйте ще раз або скажіть комусь із нашої команди.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>Thank you for your answers</source>
        <translation>Дякуємо за ваші відповіді</translation>
    </message>
    <message>
        <source>Your answers are saved and sealed. Nobody at this desk can read them. The coordinator, who runs this service, will read them later.</source>
        <translation>Ваші відповіді збережено й запечатано. За цим столом їх ніхто не може прочитати. Пізніше їх прочитає людина, яка координує роботу цієї служби.</translation>
    </message>
    <message>
        <source>This page will clear itself. Seconds left: {seconds}</source>
        <translation>Ця сторінка очиститься сама. Залишилося секунд: {seconds}</translation>
    </message>
    <message>
        <source>Clear this page now</source>
        <translation>Очистити цю сторінку зараз</translation>
    </message>
    <message>
        <source>Stop and delete my answers</source>
        <translation>Припинити й видалити відповіді</translation>
    </message>
    <message>
        <source>Are you still there? If not, this page will delete your answers. Seconds left: {seconds}</source>
        <translation>Ви ще тут? Якщо ні, ця сторінка видалить ваші відповіді. Залишилося секунд: {seconds}</translation>
    </message>
    <message>
        <source>Yes, carry on</source>
        <translation>Так, продовжити</translation>
    </message>
</context>
</TS>
