<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl_PL" sourcelanguage="en_GB">
<context>
    <name>Desk</name>
    <message>
        <source>How was it today?</source>
        <translation>Jak było dzisiaj?</translation>
    </message>
    <message>
        <source>A few short questions about today. You can skip any of them. We do not ask who you are.</source>
        <translation>Kilka krótkich pytań o dzisiejszą wizytę. Każde z nich można pominąć. Nie pytamy, kim jesteś.</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>Wybierz język</translation>
    </message>
    <message>
        <source>Nobody who speaks this language has checked these words yet. If something is not clear, please ask.</source>
        <translation>Żadna osoba mówiąca po polsku nie sprawdziła jeszcze tych słów. Jeśli coś jest niejasne, zapytaj nas.</translation>
    </message>
    <message>
        <source>If you are in danger now, please tell somebody here straight away.</source>
        <translation>Jeśli jesteś teraz w niebezpieczeństwie, od razu powiedz o tym komuś tutaj.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Zacznij</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mniejszy tekst</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Większy tekst</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Pytanie {number} z {count}</translation>
    </message>
    <message>
        <source>Was the help that you got today helpful?</source>
        <translation>Czy dzisiejsza pomoc była dla Ciebie przydatna?</translation>
    </message>
    <message>
        <source>Are you better informed?</source>
        <translation>Czy masz teraz więcej informacji?</translation>
    </message>
    <message>
        <source>Do you feel safer?</source>
        <translation>Czy czujesz się bezpieczniej?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Tak</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Częściowo</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Skip this question</source>
        <translation>Pomiń to pytanie</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>Is there anything you would like to say?</source>
        <translation>Czy chcesz nam coś powiedzieć?</translation>
    </message>
    <message>
        <source>Please do not write names, addresses or phone numbers. This helps to keep you and other people safe.</source>
        <translation>Prosimy nie podawać imion, nazwisk, adresów ani numerów telefonu. To pomaga chronić Ciebie i innych ludzi.</translation>
    </message>
    <message>
        <source>Letters left: {count}</source>
        <translation>Pozostało liter: {count}</translation>
    </message>
    <message>
        <source>There is no more room. Some letters did not fit.</source>
        <translation>Nie ma już miejsca. Część liter się nie zmieściła.</translation>
    </message>
    <message>
        <source>May we print your words in a report about this service?</source>
        <translation>Czy możemy wydrukować Twoje słowa w raporcie o naszej pracy?</translation>
    </message>
    <message>
        <source>Other people can read that report. First, we take out anything that could show who you are.</source>
        <translation>Ten raport mogą czytać inni ludzie. Najpierw usuwamy wszystko, co mogłoby pokazać, kim jesteś.</translation>
    </message>
    <message>
        <source>No, only the team may read them</source>
        <translation>Nie, może je czytać tylko nasz zespół</translation>
    </message>
    <message>
        <source>Yes, you may print them</source>
        <translation>Tak, można je wydrukować</translation>
    </message>
    <message>
        <source>Send my answers</source>
        <translation>Wyślij moje odpowiedzi</translation>
    </message>
    <message>
        <source>Your answers could not be saved. Please try again, or tell somebody at the desk.</source>
        <translation>Nie udało się zapisać Twoich odpowiedzi. Spróbuj ponownie albo powiedz o tym komuś z naszego zespołu.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Thank you for your answers</source>
        <translation>Dziękujemy za odpowiedzi</translation>
    </message>
    <message>
        <source>Your answers are saved and sealed. Nobody at this desk can read them. The coordinator, who runs this service, will read them later.</source>
        <translation>Twoje odpowiedzi są zapisane i zapieczętowane. Przy tym stanowisku nikt nie może ich przeczytać. Później przeczyta je osoba, która koordynuje naszą pracę.</translation>
    </message>
    <message>
        <source>This page will clear itself. Seconds left: {seconds}</source>
        <translation>Ta strona sama się wyczyści. Pozostało sekund: {seconds}</translation>
    </message>
    <message>
        <source>Clear this page now</source>
        <translation>Wyczyść tę stronę teraz</translation>
    </message>
    <message>
        <source>Stop and delete my answers</source>
        <translation>Przerwij i usuń moje odpowiedzi</translation>
    </message>
    <message>
        <source>Are you still there? If not, this page will delete your answers. Seconds left: {seconds}</source>
        <translation>Czy nadal tu jesteś? Jeśli nie, ta strona usunie Twoje odpowiedzi. Pozostało sekund: {seconds}</translation>
    </message>
    <message>
        <source>Yes, carry on</source>
        <translation>Tak, chcę kontynuować</translation>
    </message>
</context>
</TS>
