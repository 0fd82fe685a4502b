<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr_TR" sourcelanguage="en_GB">
<context>
    <name>Desk</name>
    <message>
        <source>How was it today?</source>
        <translation>Bugün nasıl geçti?</translation>
    </message>
    <message>
        <source>A few short questions about today. You can skip any of them. We do not ask who you are.</source>
        <translation>Bugünle ilgili birkaç kısa soru. İstediğiniz soruyu atlayabilirsiniz. Kim olduğunuzu sormuyoruz.</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>Dilinizi seçin</translation>
    </message>
    <message>
        <source>Nobody who speaks this language has checked these words yet. If something is not clear, please ask.</source>
        <translation>Türkçe konuşan hiç kimse bu sözleri henüz kontrol etmedi. Anlaşılmayan bir şey varsa lütfen sorun.</translation>
    </message>
    <message>
        <source>If you are in danger now, please tell somebody here straight away.</source>
        <translation>Şu anda tehlikedeyseniz lütfen bunu hemen buradaki birine söyleyin.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Başla</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Daha küçük yazı</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Daha büyük yazı</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Soru {number} / {count}</translation>
    </message>
    <message>
        <source>Was the help that you got today helpful?</source>
        <translation>Bugün aldığınız yardım işinize yaradı mı?</translation>
    </message>
    <message>
        <source>Are you better informed?</source>
        <translation>Artık daha fazla bilginiz var mı?</translation>
    </message>
    <message>
        <source>Do you feel safer?</source>
        <translation>Kendinizi daha güvende hissediyor musunuz?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Evet</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Kısmen</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Hayır</translation>
    </message>
    <message>
        <source>Skip this question</source>
        <translation>Bu soruyu atla</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Geri</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>İleri</translation>
    </message>
    <message>
        <source>Is there anything you would like to say?</source>
        <translation>Söylemek istediğiniz bir şey var mı?</translation>
    </message>
    <message>
        <source>Please do not write names, addresses or phone numbers. This helps to keep you and other people safe.</source>
        <translation>Lütfen isim, adres ve telefon numarası yazmayın. Bu, sizi ve başkalarını korumaya yardımcı olur.</translation>
    </message>
    <message>
        <source>Letters left: {count}</source>
        <translation>Kalan harf: {count}</translation>
    </message>
    <message>
        <source>There is no more room. Some letters did not fit.</source>
        <translation>Daha fazla yer yok. Bazı harfler sığmadı.</translation>
    </message>
    <message>
        <source>May we print your words in a report about this service?</source>
        <translation>Yazdıklarınızı bu hizmetle ilgili bir raporda yayımlayabilir miyiz?</translation>
    </message>
    <message>
        <source>Other people can read that report. First, we take out anything that could show who you are.</source>
        <translation>Bu raporu başka insanlar da okuyabilir. Önce, kim olduğunuzu gösterebilecek her şeyi çıkarırız.</translation>
    </message>
    <message>
        <source>No, only the team may read them</source>
        <translation>Hayır, yalnızca ekip okuyabilir</translation>
    </message>
    <message>
        <source>Yes, you may print them</source>
        <translation>Evet, yayımlayabilirsiniz</translation>
    </message>
    <message>
        <source>Send my answers</source>
        <translation>Yanıtlarımı gönder</translation>
    </message>
    <message>
        <source>Your answers could not be saved. Please try again, or tell somebody at the desk.</source>
        <translation>Yanıtlarınız kaydedilemedi. Lütfen yeniden deneyin ya da masadaki birine söyleyin.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
    <message>
        <source>Thank you for your answers</source>
        <translation>Yanıtlarınız için teşekkür ederiz</translation>
    </message>
    <message>
        <source>Your answers are saved and sealed. Nobody at this desk can read them. The coordinator, who runs this service, will read them later.</source>
        <translation>Yanıtlarınız kaydedildi ve mühürlendi. Bu masada hiç kimse onları okuyamaz. Bu hizmeti yürüten koordinatör onları daha sonra okuyacak.</translation>
    </message>
    <message>
        <source>This page will clear itself. Seconds left: {seconds}</source>
        <translation>Bu sayfa kendiliğinden temizlenecek. Kalan saniye: {seconds}</translation>
    </message>
    <message>
        <source>Clear this page now</source>
        <translation>Bu sayfayı şimdi temizle</translation>
    </message>
    <message>
        <source>Stop and delete my answers</source>
        <translation>Bırak ve yanıtlarımı sil</translation>
    </message>
    <message>
        <source>Are you still there? If not, this page will delete your answers. Seconds left: {seconds}</source>
        <translation>Hâlâ burada mısınız? Değilseniz bu sayfa yanıtlarınızı silecek. Kalan saniye: {seconds}</translation>
    </message>
    <message>
        <source>Yes, carry on</source>
        <translation>Evet, devam et</translation>
    </message>
</context>
</TS>
