<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ne_NP" sourcelanguage="en_GB">
<context>
    <name>Desk</name>
    <message>
        <source>How was it today?</source>
        <translation>आज कस्तो रह्यो?</translation>
    </message>
    <message>
        <source>A few short questions about today. You can skip any of them. We do not ask who you are.</source>
        <translation>आजको बारेमा केही छोटा प्रश्नहरू। तपाईं जुनसुकै प्रश्न पनि छोड्न सक्नुहुन्छ। तपाईं को हुनुहुन्छ भनेर हामी सोध्दैनौँ।</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>आफ्नो भाषा छान्नुहोस्</translation>
    </message>
    <message>
        <source>Nobody who speaks this language has checked these words yet. If something is not clear, please ask.</source>
        <translation>नेपाली बोल्ने कसैले पनि यी शब्दहरू अहिलेसम्म जाँचेको छैन। केही कुरा बुझ्नुभएन भने कृपया सोध्नुहोस्।</translation>
    </message>
    <message>
        <source>If you are in danger now, please tell somebody here straight away.</source>
        <translation>तपाईं अहिले खतरामा हुनुहुन्छ भने कृपया यहाँ कसैलाई तुरुन्तै भन्नुहोस्।</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>सुरु गर्नुहोस्</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>साना अक्षर</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>ठूला अक्षर</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>{count} मध्ये प्रश्न {number}</translation>
    </message>
    <message>
        <source>Was the help that you got today helpful?</source>
        <translation>के आज तपाईंले पाउनुभएको सहयोग उपयोगी थियो?</translation>
    </message>
    <message>
        <source>Are you better informed?</source>
        <translation>के अब तपाईंसँग पहिलेभन्दा बढी जानकारी छ?</translation>
    </message>
    <message>
        <source>Do you feel safer?</source>
        <translation>के तपाईं पहिलेभन्दा सुरक्षित महसुस गर्नुहुन्छ?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>हो</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>केही हदसम्म</translation>
    </message>
    <message>
        <source>No</source>
        <translation>होइन</translation>
    </message>
    <message>
        <source>Skip this question</source>
        <translation>यो प्रश्न छोड्नुहोस्</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>पछाडि</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>अर्को</translation>
    </message>
    <message>
        <source>Is there anything you would like to say?</source>
        <translation>के तपाईं केही भन्न चाहनुहुन्छ?</translation>
    </message>
    <message>
        <source>Please do not write names, addresses or phone numbers. This helps to keep you and other people safe.</source>
        <translation>कृपया नाम, ठेगाना र फोन नम्बर नलेख्नुहोस्। यसले तपाईं र अरू मानिसहरूलाई सुरक्षित राख्न मद्दत गर्छ।</translation>
    </message>
    <message>
        <source>Letters left: {count}</source>
        <translation>बाँकी अक्षर: {count}</translation>
    </message>
    <message>
        <source>There is no more room. Some letters did not fit.</source>
        <translation>अब ठाउँ छैन। केही अक्षर अटाएनन्।</translation>
    </message>
    <message>
        <source>May we print your words in a report about this service?</source>
        <translation>के हामी यस सेवाबारेको रिपोर्टमा तपाईंका शब्दहरू छाप्न सक्छौँ?</translation>
    </message>
    <message>
        <source>Other people can read that report. First, we take out anything that could show who you are.</source>
        <translation>त्यो रिपोर्ट अरू मानिसहरूले पढ्न सक्छन्। तपाईं को हुनुहुन्छ भन्ने देखाउन सक्ने सबै कुरा हामी पहिले हटाउँछौँ।</translation>
    </message>
    <message>
        <source>No, only the team may read them</source>
        <translation>हुँदैन, टोलीले मात्र पढ्न सक्छ</translation>
    </message>
    <message>
        <source>Yes, you may print them</source>
        <translation>हुन्छ, छाप्न सक्नुहुन्छ</translation>
    </message>
    <message>
        <source>Send my answers</source>
        <translation>मेरा उत्तरहरू पठाउनुहोस्</translation>
    </message>
    <message>
        <source>Your answers could not be saved. Please try again, or tell somebody at the desk.</source>
        <translation>तपाईंका उत्तरहरू सेभ गर्न सकिएन। कृपया फेरि प्रयास गर्नुहोस् वा डेस्कमा कसैलाई भन्नुहोस्।</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फेरि प्रयास गर्नुहोस्</translation>
    </message>
    <message>
        <source>Thank you for your answers</source>
        <translation>तपाईंका उत्तरहरूका लागि धन्यवाद</translation>
    </message>
    <message>
        <source>Your answers are saved and sealed. Nobody at this desk can read them. The coordinator, who runs this service, will read them later.</source>
        <translation>तपाईंका उत्तरहरू सेभ गरेर सिलबन्दी गरिएका छन्। यस डेस्कमा कसैले पनि ती पढ्न सक्दैन। यो सेवा चलाउने संयोजकले ती पछि पढ्नुहुनेछ।</translation>
    </message>
    <message>
        <source>This page will clear itself. Seconds left: {seconds}</source>
        <translation>यो पृष्ठ आफैँ खाली हुनेछ। बाँकी सेकेन्ड: {seconds}</translation>
    </message>
    <message>
        <source>Clear this page now</source>
        <translation>यो पृष्ठ अहिले खाली गर्नुहोस्</translation>
    </message>
    <message>
        <source>Stop and delete my answers</source>
        <translation>रोक्नुहोस् र मेरा उत्तरहरू मेटाउनुहोस्</translation>
    </message>
    <message>
        <source>Are you still there? If not, this page will delete your answers. Seconds left: {seconds}</source>
        <translation>के तपाईं अझै यहाँ हुनुहुन्छ? हुनुहुन्न भने यो पृष्ठले तपाईंका उत्तरहरू मेटाउनेछ। बाँकी सेकेन्ड: {seconds}</translation>
    </message>
    <message>
        <source>Yes, carry on</source>
        <translation>हो, जारी राख्छु</translation>
    </message>
</context>
</TS>
