<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sk_SK" sourcelanguage="en_GB">
<context>
    <name>Desk</name>
    <message>
        <source>How was it today?</source>
        <translation>Aké to dnes bolo?</translation>
    </message>
    <message>
        <source>A few short questions about today. You can skip any of them. We do not ask who you are.</source>
        <translation>Niekoľko krátkych otázok o dnešku. Ktorúkoľvek môžete preskočiť. Nepýtame sa, kto ste.</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>Vyberte si jazyk</translation>
    </message>
    <message>
        <source>Nobody who speaks this language has checked these words yet. If something is not clear, please ask.</source>
        <translation>Tieto slová ešte neskontroloval nikto, kto hovorí po slovensky. Ak vám niečo nie je jasné, opýtajte sa, prosím.</translation>
    </message>
    <message>
        <source>If you are in danger now, please tell somebody here straight away.</source>
        <translation>Ak vám teraz hrozí nebezpečenstvo, povedzte to, prosím, hneď niekomu tu.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Začať</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Menší text</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Väčší text</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Otázka {number} z {count}</translation>
    </message>
    <message>
        <source>Was the help that you got today helpful?</source>
        <translation>Bola pomoc, ktorú ste dnes dostali, užitočná?</translation>
    </message>
    <message>
        <source>Are you better informed?</source>
        <translation>Máte teraz viac informácií?</translation>
    </message>
    <message>
        <source>Do you feel safer?</source>
        <translation>Cítite sa bezpečnejšie?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Áno</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Čiastočne</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Skip this question</source>
        <translation>Preskočiť túto otázku</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Späť</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Ďalej</translation>
    </message>
    <message>
        <source>Is there anything you would like to say?</source>
        <translation>Chcete nám niečo povedať?</translation>
    </message>
    <message>
        <source>Please do not write names, addresses or phone numbers. This helps to keep you and other people safe.</source>
        <translation>Nepíšte, prosím, mená, adresy ani telefónne čísla. Pomáha to chrániť vás aj iných ľudí.</translation>
    </message>
    <message>
        <source>Letters left: {count}</source>
        <translation>Zostáva písmen: {count}</translation>
    </message>
    <message>
        <source>There is no more room. Some letters did not fit.</source>
        <translation>Už nie je miesto. Niektoré písmená sa nezmestili.</translation>
    </message>
    <message>
        <source>May we print your words in a report about this service?</source>
        <translation>Môžeme vaše slová vytlačiť v správe o tejto službe?</translation>
    </message>
    <message>
        <source>Other people can read that report. First, we take out anything that could show who you are.</source>
        <translation>Túto správu môžu čítať aj iní ľudia. Najprv odstránime všetko, čo by mohlo prezradiť, kto ste.</translation>
    </message>
    <message>
        <source>No, only the team may read them</source>
        <translation>Nie, môže ich čítať len náš tím</translation>
    </message>
    <message>
        <source>Yes, you may print them</source>
        <translation>Áno, môžete ich vytlačiť</translation>
    </message>
    <message>
        <source>Send my answers</source>
        <translation>Odoslať moje odpovede</translation>
    </message>
    <message>
        <source>Your answers could not be saved. Please try again, or tell somebody at the desk.</source>
        <translation>Vaše odpovede sa nepodarilo uložiť. Skúste to, prosím, znova alebo to povedzte niekomu z nášho tímu.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Skúsiť znova</translation>
    </message>
    <message>
        <source>Thank you for your answers</source>
        <translation>Ďakujeme za vaše odpovede</translation>
    </message>
    <message>
        <source>Your answers are saved and sealed. Nobody at this desk can read them. The coordinator, who runs this service, will read them later.</source>
        <translation>Vaše odpovede sú uložené a zapečatené. Pri tomto stole ich nikto nemôže prečítať. Neskôr ich prečíta osoba, ktorá koordinuje túto službu.</translation>
    </message>
    <message>
        <source>This page will clear itself. Seconds left: {seconds}</source>
        <translation>Táto stránka sa sama vymaže. Zostáva sekúnd: {seconds}</translation>
    </message>
    <message>
        <source>Clear this page now</source>
        <translation>Vymazať túto stránku teraz</translation>
    </message>
    <message>
        <source>Stop and delete my answers</source>
        <translation>Skončiť a vymazať moje odpovede</translation>
    </message>
    <message>
        <source>Are you still there? If not, this page will delete your answers. Seconds left: {seconds}</source>
        <translation>Ste ešte tu? Ak nie, táto stránka vymaže vaše odpovede. Zostáva sekúnd: {seconds}</translation>
    </message>
    <message>
        <source>Yes, carry on</source>
        <translation>Áno, pokračovať</translation>
    </message>
</context>
</TS>
