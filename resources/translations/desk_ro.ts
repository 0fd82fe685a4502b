<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ro_RO" sourcelanguage="en_GB">
<context>
    <name>Desk</name>
    <message>
        <source>How was it today?</source>
        <translation>Cum a fost astăzi?</translation>
    </message>
    <message>
        <source>A few short questions about today. You can skip any of them. We do not ask who you are.</source>
        <translation>Câteva întrebări scurte despre ziua de astăzi. Puteți sări peste oricare dintre ele. Nu întrebăm cine sunteți.</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>Alegeți limba</translation>
    </message>
    <message>
        <source>Nobody who speaks this language has checked these words yet. If something is not clear, please ask.</source>
        <translation>Nimeni care vorbește românește nu a verificat încă aceste cuvinte. Dacă ceva nu este clar, vă rugăm să întrebați.</translation>
    </message>
    <message>
        <source>If you are in danger now, please tell somebody here straight away.</source>
        <translation>Dacă sunteți în pericol acum, vă rugăm să spuneți imediat cuiva de aici.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Începeți</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Text mai mic</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Text mai mare</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Întrebarea {number} din {count}</translation>
    </message>
    <message>
        <source>Was the help that you got today helpful?</source>
        <translation>V-a fost de folos ajutorul primit astăzi?</translation>
    </message>
    <message>
        <source>Are you better informed?</source>
        <translation>Aveți acum mai multe informații?</translation>
    </message>
    <message>
        <source>Do you feel safer?</source>
        <translation>Vă simțiți mai în siguranță?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Parțial</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Skip this question</source>
        <translation>Săriți peste această întrebare</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Înapoi</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Mai departe</translation>
    </message>
    <message>
        <source>Is there anything you would like to say?</source>
        <translation>Doriți să ne spuneți ceva?</translation>
    </message>
    <message>
        <source>Please do not write names, addresses or phone numbers. This helps to keep you and other people safe.</source>
        <translation>Vă rugăm să nu scrieți nume, adrese sau numere de telefon. Așa este mai sigur pentru dumneavoastră și pentru alți oameni.</translation>
    </message>
    <message>
        <source>Letters left: {count}</source>
        <translation>Litere rămase: {count}</translation>
    </message>
    <message>
        <source>There is no more room. Some letters did not fit.</source>
        <translation>Nu mai este loc. Unele litere nu au încăput.</translation>
    </message>
    <message>
        <source>May we print your words in a report about this service?</source>
        <translation>Putem tipări cuvintele dumneavoastră într-un raport despre acest serviciu?</translation>
    </message>
    <message>
        <source>Other people can read that report. First, we take out anything that could show who you are.</source>
        <translation>Raportul poate fi citit și de alți oameni. Mai întâi scoatem tot ce ar putea arăta cine sunteți.</translation>
    </message>
    <message>
        <source>No, only the team may read them</source>
        <translation>Nu, le poate citi doar echipa</translation>
    </message>
    <message>
        <source>Yes, you may print them</source>
        <translation>Da, le puteți tipări</translation>
    </message>
    <message>
        <source>Send my answers</source>
        <translation>Trimiteți răspunsurile</translation>
    </message>
    <message>
        <source>Your answers could not be saved. Please try again, or tell somebody at the desk.</source>
        <translation>Răspunsurile dumneavoastră nu au putut fi salvate. Vă rugăm să încercați din nou sau să spuneți cuiva din echipă.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Încercați din nou</translation>
    </message>
    <message>
        <source>Thank you for your answers</source>
        <translation>Vă mulțumim pentru răspunsuri</translation>
    </message>
    <message>
        <source>Your answers are saved and sealed. Nobody at this desk can read them. The coordinator, who runs this service, will read them later.</source>
        <translation>Răspunsurile dumneavoastră sunt salvate și sigilate. Nimeni de la această masă nu le poate citi. Persoana care coordonează acest serviciu le va citi mai târziu.</translation>
    </message>
    <message>
        <source>This page will clear itself. Seconds left: {seconds}</source>
        <translation>Această pagină se va șterge singură. Secunde rămase: {seconds}</translation>
    </message>
    <message>
        <source>Clear this page now</source>
        <translation>Ștergeți pagina acum</translation>
    </message>
    <message>
        <source>Stop and delete my answers</source>
        <translation>Opriți și ștergeți răspunsurile</translation>
    </message>
    <message>
        <source>Are you still there? If not, this page will delete your answers. Seconds left: {seconds}</source>
        <translation>Mai sunteți aici? Dacă nu, această pagină vă va șterge răspunsurile. Secunde rămase: {seconds}</translation>
    </message>
    <message>
        <source>Yes, carry on</source>
        <translation>Da, continui</translation>
    </message>
</context>
</TS>
