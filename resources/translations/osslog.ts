<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en_GB">
<context>
    <name>AddPersonForm</name>
    <message>
        <source>Labels the passphrase in this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let another person in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let them in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the key …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now let them sit here and choose a passphrase that only they know. Six words are offered:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that nobody does this at a laptop that was left open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is your own. Each person has a different one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their name or role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgenciesPanel</name>
    <message>
        <source>Add an agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agencies yet. Add those that come here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that are chosen are offered when a drop-in is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type its name and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnyDatesPanel</name>
    <message>
        <source>A file for a spreadsheet (CSV); each row says that it is no summary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count these dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback keeps its month and no day, so it is counted from {first} to {last} alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback keeps its month and no day. These dates have no whole month, so no feedback is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of any dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a funder’s question. This is not the annual summary: it is not signed, and the county does not take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded on these dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small counts can tell who somebody is. Before you give a count below 8 to anybody outside the county team, ask the county team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 1 July 2016</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 31 March 2017</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them with you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to and with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{location}, {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppearancePanel</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupComparison</name>
    <message>
        <source>1 visit that is here now is not in the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last drop-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not let in by the backup, because they came later: {people}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed since, and let in again by the backup with the passphrase of that day: {people}. Remove them again afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summaries received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summaries that were received since are not in the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summaries that were written since are not in the backup. Writing another one will ask what the county has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summaries written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys were changed since. The signer card is the earlier one again: tell the county before you send a summary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase of the day of the backup counts again, not one that was chosen since: {people}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery words of the day of the backup count again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing here yet. The backup is put into {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another vault’s backup. What is here now is something else, and osslog would no longer open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is here now cannot be read: {trouble}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is here now does not open with what you typed, so it was not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is here now is kept, in a folder of its own inside {folder}. Nothing is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} visits that are here now are not in the backup.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupPanel</name>
    <message>
        <source>A backup is one encrypted file that opens with the passphrases of its day. Keep it on another disk or a stick, away from this computer; older ones there are thinned out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups go to {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this folder as it is and restore the latest backup elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest backup: today ({file}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest backup: yesterday, {day} ({file}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest backup: {count} days ago, on {day} ({file}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong with the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {name} is in {folder}. It was opened once to be sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} is not there now. Plug the stick in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The try on {day} did not work: {trouble}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup yet. If this computer is lost, everything is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is the backup to be written?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing and checking the backup …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BugReport</name>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did last was not done. Everything that was saved before is safe. You can send this report to whoever looks after osslog: it says where in the program it happened, and nothing that anybody typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>osslog made a mistake</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardComparison</name>
    <message>
        <source>Keep the old key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the key of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring {name} on a number that you knew before, and ask who changed the key and why. Only then say: “Please read me the eight words of your new signer card.”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring {name} on a number that you knew before, not one that came with the card. Say: “Please read me the eight words of your signer card.” Listen, and type what you hear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signer card of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The eight words, as you hear them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The location changed its key: replace it …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust this card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the words that you hear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With spaces between them. Capitals, numbers and commas do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardEntry</name>
    <message>
        <source>1 form is kept for {month}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card before this one was not saved, and is to be typed in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card {number} of this stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card {number} was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card {number} was taken back: it is here again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count from card 1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept with the month only, and never with a visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save card (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved card {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} forms are kept for {month}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangePassphraseForm</name>
    <message>
        <source>Change a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing it …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is nobody’s passphrase here. Check Caps Lock and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the one of now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new one. Six words are offered:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase of now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase that you use now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>1 referral, to {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 visit, in {months}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agencies seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-ins attended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of these questions was asked in all {visits} visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How regularly agencies came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No form answered “{question}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit was recorded in these months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these questions has an answer that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefer not to say or not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referrals by destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most frequent answers, of the visits that were asked: {answers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year before, {year}, had {visits} in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit: drop-ins attended. Base: {held} drop-ins held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit: feedback forms. Base: the forms that answered the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit: referrals, of which a visit may have several. Base: {total} referrals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit: visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit: visits within these dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit: visits, not people. Base: the visits that were asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit: visits. Base: all {visits} visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits by reporting year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What people thought of the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base: {base}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base: {base} visits asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agencies} came most often, to {most} of {held} drop-ins held ({share}%); {half} of {all} agencies came to half of them or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agencies} came to {most} of {held} drop-ins held ({share}%).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answer} ({share}% of {base})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more agencies are in the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} other destinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} questions were asked in the fewest visits: {asked} of {visits} ({share}%).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total} referrals to {count} destinations, no more than {most} to any of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total} referrals to {count} destinations; the most, {most}, to {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total} referrals, all to {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{visits} visits; the most in one month were {most}, in {months}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{yes} of {base} forms answered Yes to “{question}” ({share}%).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{question}” was asked in the fewest visits: {asked} of {visits} ({share}%).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>1 problem is in the way, so nothing can be added yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to say what words mean, or put the rows right in the file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first of them:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} problems are in the way, so nothing can be added yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>key {key}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>1 to 0, A to Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the answer that has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the answer with that key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go from answer to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a row of answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the answer back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceTable</name>
    <message>
        <source>answer the line and go on to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go from line to line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClearingBar</name>
    <message>
        <source>Ctrl+Z takes back what was done last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done (F6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave these words as they are, and go to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release (F6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withhold (F7)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClearingKeys</name>
    <message>
        <source>Go to the mark before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the words, and go to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the mark, or what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send words back for another first look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a replacement back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withhold the words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClearingPanel</name>
    <message>
        <source>After the first look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another coordinator is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they were written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a mark with F2, or select words, then press F3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {language}. Agreed to be quoted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what could identify somebody …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark {number} of {count}. {mark}. F3 makes it {replacement}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks on the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next mark (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is replaced here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the words back as they were written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send back (F9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back (F4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take my look back (F9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words as they were written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words could not be looked through. Read all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words, for you to clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They did not agree to be quoted: read the words, then withhold them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words from {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {most} characters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClearingUndo</name>
    <message>
        <source>Kept as a first look. Somebody else looks next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released for the summary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words wait again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words wait for a first look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withheld: the words stay here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your first look is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClockQuestion</name>
    <message>
        <source>But the vault has an entry of {day}, which is later. Nothing can be recorded until the date is right. If that entry is the wrong one, correct its day under Drop-ins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example 20 June 2017</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last entry in the vault is of {day}, which is a long time ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault has an entry of {day}: today cannot be before that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer says that today is {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today’s date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What day is it today?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, today is {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>osslog goes by this date until it is closed. Ask for the computer’s own clock to be set right.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeLists</name>
    <message>
        <source>0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16-17</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>18-24</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>25-34</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>35-44</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>45-54</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>55-64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>65 and over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agencies seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are you better informed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asian or Asian British</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Been before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benefits and money advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bisexual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black, African, Caribbean or Black British</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card or poster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children in the household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children&apos;s services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition lasting 12 months or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controlling or coercive behaviour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>County team only: contains small counts, not for publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyberstalking clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you feel safer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Economic abuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency welfare assistance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family member or friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First, second or later visit here since 1 July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flee fund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freedom programme (12 weeks)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friend or family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gay or lesbian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender same as sex registered at birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heterosexual or straight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Housing Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IDVA (community)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IDVA (hospital)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IDVA (specialist)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Immigration or no-recourse advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liberty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MARAC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mental health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed or multiple ethnic groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an annual summary. County team only: contains small counts, not for publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other ethnic group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own My Life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perpetrator programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person experiencing abuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phoenix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Physical or sexual abuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefer not to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private sector rented access scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Professional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Psychological, emotional or other abuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery Toolkit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduces ability to carry out day-to-day activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referred to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resettlement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk, where an agency has assessed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sanctuary scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School or children&apos;s centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sexual orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signposted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Substance misuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Victim Support triage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violent or threatening behaviour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitor&apos;s part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was the help that you got today helpful?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website or social media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, a little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, a lot</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>! Choose what it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>09/06/2016 is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>9 June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line with the names of the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome of a referral, where the sheet says none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same day as the row above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September 6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me of them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountyPage</name>
    <message>
        <source>Reporting year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountySettingsPage</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and passphrases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountyTable</name>
    <message>
        <source>! {source}; others differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 location with both years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All summaries of {year} that are here: {visits} visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered in the summary of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No summary of {year} yet from {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} locations with both years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {year}: sources disagree. {figure} counts ({source}); elsewhere it is {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign} means that a figure is not available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign} means that there is no change to give, because the old figure is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year} from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountyTablePage</name>
    <message>
        <source>1 figure was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>County table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept: {name}, {visits} visits in {year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No location is known here yet. Begin on the page Returns: add each location’s signer card there, then import its summaries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No summary of {year} is here yet. Import the locations’ files on the page Returns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save CSV …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report PDF …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits to One Stop Shops, {before} and {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is the table to be saved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which folder is the report for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sheet has the earlier figures?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} figures were kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in {folder}. {marking}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountyView</name>
    <message>
        <source>County table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Type a day with its year, such as 4 July 2017 or 4/7/2017.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>A drop-in is cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drop-in was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drop-in was held: enter it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave what can be done about the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is expected on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was expected or recorded on this day.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DefectReports</name>
    <message>
        <source>osslog ended all at once the last time. What was saved before is safe. Where in the program it happened is written in {file}, and nothing that anybody typed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskCoordinatorPage</name>
    <message>
        <source>A later file of the coordinator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers are sealed for {location} alone. Its osslog shows the same eight words; where they differ, stop and tell the coordinator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers at this post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the visitors’ page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It brings changed agencies, questions, languages and words of welcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave and close osslog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave: ask for the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The location’s eight words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s date cannot be right: the coordinator’s file was made on a later day. Until the date is put right, answers are counted in the month of that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post goes by the file {file} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting here, sealed: {count}. They go to the coordinator’s pages by themselves when osslog is unlocked on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{post}, {location}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskCopySection</name>
    <message>
        <source>Choose a memory stick or a folder. What is saved here is then copied by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a stick or a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a stick or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied before, and kept until a later file says they arrived: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies for the coordinator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy everything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not copy by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing to copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting here to be copied: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is saved here is copied to {folder} by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskEnrolPage</name>
    <message>
        <source>Begin without deleting it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close osslog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the file and begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the coordinator’s passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this computer a feedback post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} has done its work. It holds the key with which this post signs, so delete it from the stick: whoever finds it could pass off answers as this post’s. They could read none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is a feedback post now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors can then leave feedback here, sealed so that only the coordinator can read it. The coordinator makes a file for this computer in osslog, under Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which post is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{post}, {location}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskFileForm</name>
    <message>
        <source>Choose the coordinator’s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files for feedback posts ({pattern})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes the place of the post that is on this computer. Answers that wait here stay, and can still be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coordinator’s osslog shows eight words beside this post’s name. Compare them in person or by telephone, not with a message that came with the file:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The location has new keys since this post got its last file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then the file may not be the coordinator’s. It was not taken, and nothing was changed. Ask the coordinator in person or by telephone for a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is for the feedback post “{post}” of {location}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits can be logged at this post too.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskStartPage</name>
    <message>
        <source>Coordinators compare these words: {location}, {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the coordinator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskVisitsPage</name>
    <message>
        <source>A number answers and goes on, Enter saves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A visit that is saved is sealed for the coordinator and cannot be seen or changed here. Tell the coordinator of a mistake: it can be corrected there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the visitors’ page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one. “Not known” is an answer too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the drop-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved and sealed, 1 since this page was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved and sealed, {count} since this page was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the visit that was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 4 July 2017</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was begun is cleared: nobody was here for a minute.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Diary</name>
    <message>
        <source>1 agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every second {weekday}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every {weekday}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first {weekday} of each month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the fourth {weekday} of each month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last {weekday} of each month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the second {weekday} of each month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the third {weekday} of each month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mode} · {count} referred there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rhythm}, from {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rhythm}, from {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiaryList</name>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by drop-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to what can be done about the drop-in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiaryPanel</name>
    <message>
        <source>1 expected day has nothing recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next day with nothing recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drop-in fits what you look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded yet. Today’s drop-in is opened on the page Today. For an earlier one choose its day in the calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} expected days have nothing recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}: 1 drop-in found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}: no drop-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}: {counts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}: {count} drop-ins found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiarySearch</name>
    <message>
        <source>Agency there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any, or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody referred to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropInForm</name>
    <message>
        <source>Agencies there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example 4 July 2017</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has visits. To cancel or delete it, delete them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it and enter visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those of the drop-in before are chosen already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropInPanel</name>
    <message>
        <source>A drop-in is expected today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agencies here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of last time’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change how the drop-in is held and who is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this drop-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change today’s drop-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last time’s stand first. Press the key of each that is here today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agency is marked as here. If that is right, press Enter again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drop-in is expected today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drop-in is expected today. The next is on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another drop-in today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the drop-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open today’s drop-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These often come to One Stop Shops. Choose those that are here: they are put on your list, which you can change at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today’s drop-in was cancelled: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type its name and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no agency is marked as here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropInsPage</name>
    <message>
        <source>All years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad weather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank holiday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes to what can be done about a day, and Escape back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more are expected after that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The correction is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drop-in is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drop-in of {day} is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drop-in of {day} was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expected days are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expected days are set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo what was done last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venue closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is not cancelled any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is saved as cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EarlierFigures</name>
    <message>
        <source>Figures of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From an earlier report. An entered figure counts only where no summary has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a sheet (CSV) …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or all at once: columns location and visits_2015_16, for any years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a whole number of visits, such as 362.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits in {year}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>A drop-in is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another drop-in of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change why the drop-in of {day} was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the day, mode or agencies of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the cancelled drop-in of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the drop-in of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or correct the visits of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected, but nothing is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held · {mode} · {visits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was held: enter it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agency is marked as there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the drop-in of {day} and enter its visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drop-in of {day} is cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drop-in of {day} was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drop-in of {day} was held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There: {names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeedbackCardPanel</name>
    <message>
        <source>Feedback card on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whoever would rather write than use a screen: the questions of the visitor’s page, with the keys of the page Feedback small in the boxes. Put a closed box for the cards where nobody has to hand one over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One on A5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it from its folder, then print it on one side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}. It is printed on one side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card is saved as {file}, but no program opened it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two on A4, to cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feedback card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{language} is unreviewed: nobody who speaks it has checked these words yet. A small line in English at the foot of the card says so. Ask somebody who reads {language} to look at it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeedbackForm</name>
    <message>
        <source>Counts as no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go from question to question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May it be quoted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the card as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the card; from words, go on to agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type them as they were written. Enter goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, they agreed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeedbackPage</name>
    <message>
        <source>Feedback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what was done last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type in cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words read before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to read ({count})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>A visit can have several answers, which may add up to more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attended: out of {held} drop-ins held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base: 1 visit that was asked; {others} of {all} were not ({share}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base: all {base} visits; each was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base: all {count} visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base: all {count} visits. A share is of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base: {base} visits that were asked; {others} of {all} were not ({share}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted in referrals: a visit can have none or several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-ins attended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-ins cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-ins held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-ins that were held, and visits to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found the help helpful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who came twice or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen in visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen: by {asked} visits that were asked, which may have seen several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share who came twice or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year at a glance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These dates at a glance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits in {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes on {yes} of {base} feedback forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drop-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drop-ins; none was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drop-ins; {count} cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from an earlier report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no feedback form answered it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: the answers about visit numbers disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: visits are numbered from 1 July, so only dates from 1 July count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of people; known only where every visit’s number is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the visits in {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people, by first, second or later visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people, of {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people, {share}% of {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people; a range, because 1 visit has no known number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people; a range, because {count} visits have no known number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>referrals, to {count} destinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits on these dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits to drop-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits, after none in {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits, as many as in {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits, down {change}% on the {before} of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits, up {change}% on the {before} of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits, {origin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits; those of the year before are not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{forms} forms. Share: Yes out of Yes, Partly and No.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>In visitors’ own words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Browse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse: {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file. Choose one that is there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstBackupForm</name>
    <message>
        <source>A backup is one encrypted file. If this computer is lost or breaks, it brings everything back. osslog remembers the folder and reminds you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On another disk or a stick, so that it outlives this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {name} is in {folder}. It was opened once to be sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing and checking the backup …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Browse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse: {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder. Choose one that is there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GrowingWait</name>
    <message>
        <source>You can try again in 1 second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can try again in {count} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page to print and keep beside the laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide does not speak of that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics of the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is the page to be written?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the page for the desk …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {file}. Open it there to print it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HiddenPage</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the PIN. Type the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the PIN. You can try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the PIN. You can try {count} more times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can try again in 1 second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can try again in {count} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdleNotice</name>
    <message>
        <source>osslog locks in 1 second. Press any key to stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>osslog locks in {count} seconds. Press any key to stay.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message>
        <source>Each import is listed here and can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show earlier imports</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportLine</name>
    <message>
        <source>Import {number}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo import {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{accepted} accepted, {refused} refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counts} · undone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportProgress</name>
    <message>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that were looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportResults</name>
    <message>
        <source>! Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import: {counts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listed: {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this list away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of each file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– Here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Accepted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InPlaceForm</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyringPanel</name>
    <message>
        <source>Always ask for the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone who can use this computer account can then open everything without a passphrase: also somebody who knows or guesses the account’s password, or finds the laptop with the account open. Leave it off where that may happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the keyring …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on osslog asks for a passphrase each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let this account open osslog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: osslog asks for a passphrase each time. That is the safe way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On since {day}, by {person}: an account of a computer opens osslog without a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account opens osslog without a passphrase now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring that osslog may use. Nothing is lost by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, let it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kurdish (Sorani)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({own_name})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeaveQuestion</name>
    <message>
        <source>Go back to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something here is not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was typed and not saved is lost if you go on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftMarks</name>
    <message>
        <source>Look at them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release all the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LocationView</name>
    <message>
        <source>Ctrl+H. A visitor answers here; you come back with the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over to feedback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Hide now; Shift three times does it too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>osslog locked itself after {count} minutes in which nobody was here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>osslog locked itself because the computer slept or was locked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkWords</name>
    <message>
        <source>1 mark is still there. Release all the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 mark. Read all of it: there may be more than is marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NHS number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National Insurance number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else is marked. Read it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was marked. Read it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} marks are still there. Release all the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} marks. Read all of it: there may be more than is marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {words} is now {replacement}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message>
        <source>1 file was thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers from feedback posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each post must show these words:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that were looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge from a folder or stick …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has come in yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something came in last on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing came in, and everything is where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stick is no longer there. What it had left waits on it: plug it in and merge again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no feedback post yet. “Hand over” makes this computer one; one for a second laptop is made under Settings, Feedback posts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing from a feedback post in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are tried again at each merge, and come in once nothing is against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those of this computer come in by themselves when you unlock. Those of a second laptop come on a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where are the answers of the post?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files were thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeWords</name>
    <message>
        <source>1 answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 answer came in from the feedback post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file could not be read. Merge again once the stick is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file could not be removed from there. It may stay: nothing comes in twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file that names the post {post}, set aside on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file was not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file, set aside on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 was here before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the post {post} the entries {numbers} have not come. They may still be there or on a stick: let the post copy all of its entries again, then merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the post {post} the entry {numbers} has not come. It may still be there or on a stick: let the post copy all of its entries again, then merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entries of the post {post} do not follow one another: an old copy of its folder may have been put back. What came in is kept. Make a new post in its place if nobody can say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answers} and {visits} came in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} answers came in from the feedback post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files could not be read. Merge again once the stick is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files could not be removed from there. They may stay: nothing comes in twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files that name the post {post}, set aside on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files were not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files, set aside on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} were here before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} came in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonthCalendar</name>
    <message>
        <source>Days of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrows go by day and week, Page Up and Page Down by month, with Shift by year, Home and End to the month’s ends. Enter goes to what can be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by day and week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by month, with Shift by year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the ends of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to what can be done about the day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonthModel</name>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewOwnerForm</name>
    <message>
        <source>Choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this passphrase and go in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the key …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new passphrase. Six words are offered:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery words were right. Choose a new passphrase now; the forgotten one then opens nothing but old backups. The words stay as they are: put the paper back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose passphrase was forgotten?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name or role</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Offer other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a passphrase or use the six words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these six words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPostForm</name>
    <message>
        <source>A post for another laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best on a stick. Whoever gets the file can send you answers as this post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May it log visits?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, feedback only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that you know it again. For example: Library laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the post is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the file is to be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write its first file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, feedback and visits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPostSteps</name>
    <message>
        <source>Compare the eight words that it shows. They must be these:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they differ, stop: somebody changed the file, and answers would go to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start osslog there and choose “A feedback post”, or start it with the command “osslog desk”. Open the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the file {file} there on a stick. It is in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post is made. Now at the other laptop:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then delete the file from the stick: it has the post’s own key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewVaultForm</name>
    <message>
        <source>As it stands in reports, such as Herne Bay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is encrypted with it. Nobody can look it up or reset it. These words are made up for you here and are hard to guess:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels your passphrase, so that it can be told from a colleague&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting up … this takes a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name for files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small letters, digits and hyphens. It can never be changed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name or a role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name or role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnMerge</name>
    <message>
        <source>A feedback post of this computer is open; its answers come in later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of this computer’s feedback post was damaged. Its answers came in all the same, and the next handing over makes a new post.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnPassphraseForm</name>
    <message>
        <source>So that nobody does this at a laptop that was left open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairedPassphrase</name>
    <message>
        <source>At least 12 characters. Spaces count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperLinks</name>
    <message>
        <source>Print a feedback card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a visit sheet for paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over an old spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>Save and open to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and open to print: {paper}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save only: {paper}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperSheetPanel</name>
    <message>
        <source>Folder for the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a morning without a laptop: your own questions as boxes to tick, with the keys of the window in them. Afterwards type the stack in on the page Today or Drop-ins, and shred it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it from its folder, then print it on both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visit sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}. Printed on both sides, one leaf takes {visits} visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is saved as {file}, but no program opened it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit sheet on paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatternEndForm</name>
    <message>
        <source>End it with this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End {rhythm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example 4 July 2017</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day on which one is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatternForm</name>
    <message>
        <source>Empty while no end is planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expect drop-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expect drop-ins on these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example 4 July 2017</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of {rhythm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These days: {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These days: {days} and so on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatternLine</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {pattern}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End {pattern}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>Change a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who works here has a passphrase of their own, and nobody else has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let another person in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut out: {people}. Now make a new backup and destroy the old ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut out: {people}. Now make a new backup, destroy the old ones, and send the county the new signer card. Write feedback posts on other laptops a later file; what they sealed before still comes in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is changed. Backups from before still open with the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} can open osslog now, with a passphrase of their own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonLine</name>
    <message>
        <source>Passphrase of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {person}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An expected day with nothing recorded stands out until it is entered or cancelled. What is recorded already does not change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change when drop-ins are expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expect drop-ins on other days too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected {rhythms}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the days that drop-ins are expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drop-ins are expected. Set the days, and a forgotten one stands out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When drop-ins are expected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PostCard</name>
    <message>
        <source>A later file is due: this post does not know yet what was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on nothing from {post} is accepted; what came in stays. What it still brings is set aside, and comes in if you bring the post back. Withdraw a post that is lost, stolen or no longer used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it log visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on {day}; its first file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on {day}; {count} files were written for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a coordinator’s computer. It learns what was changed each time you hand over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take feedback only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes feedback and visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes feedback.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn on {day}. Nothing from it is accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a later file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{post}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PostLanguagesPanel</name>
    <message>
        <source>English is always offered. Switch on those that your visitors read: each is offered there by its own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages of the visitor’s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second laptops learn it from a later file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{language} is not offered any longer from the next handing over on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{language} is offered from the next handing over on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{language} is unreviewed: nobody who speaks it has checked these words yet. They may be clumsy or wrong, and a question that is wrong gets a wrong answer. The visitor’s page says so too. If you know somebody who reads {language}, ask them to look at the page first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PostWelcomePanel</name>
    <message>
        <source>Keep the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept. Shown from the next handing over on; second laptops learn it from a later file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown to each visitor above the questions, if you want any: who asks, and why. Write no names. A language without words of its own shows none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of welcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PostsPanel</name>
    <message>
        <source>After a restore from a backup that was made before the post was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that was made for the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each post must show these words:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files for feedback posts ({pattern})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Know a post again from its file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New post for another laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer becomes a post when you choose “Hand over” for the first time: a visitor answers, and you come back with your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits of {post} are no longer accepted. Write it a later file, so that it offers none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is the file to be written?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where visitors answer. A post can seal what they say to you, and cannot read it again itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {file}. Open it at the post. It brings the languages, words of welcome, questions and agencies of today, and lets the post remove its copies of what has come in. It carries no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{post} is back. What was set aside comes in at the next merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{post} is known. What was set aside comes in at the next merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{post} is withdrawn. Nothing from it is accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{post} may log visits once it has a later file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionsPanel</name>
    <message>
        <source>Agencies seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the visit’s number, which is always asked. Ask few: each question takes time at the desk. Visits that are there keep what they were asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions asked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadWords</name>
    <message>
        <source>A summary of this year is written already. What you change here goes to the county only with another revision of it (Year, Year end).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they were written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let them wait again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words were released or withheld yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words wait again: they are among the words to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words from {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that wait again are read and released anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} · {state} · {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderForm</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking it up …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the passphrase of {person}, who gave the first look. Another coordinator gives the second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people look at words here, and osslog has to know which one you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is looking?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Leave it as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names. For example: bank holiday, library closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or one of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why the drop-in was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why was it cancelled?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>It is time for a rehearsal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last typed from the paper on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on {day}, and not rehearsed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make new recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make new words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making them …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has typed the latest words back, so perhaps they are on no paper. Make new words now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearse with the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right: these words open the vault. Put the paper back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new words are in force. Destroy the paper with the old ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words on the old paper then open nothing but old backups. Have new paper and a pen ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twelve words on paper open everything if every passphrase is forgotten. Once a year, find out whether the paper is still there and right.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the words again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marked words are not those that were shown. Check your paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These twelve words open everything if the passphrase is forgotten. They are shown this once. Write them down on paper, with their numbers, and keep the paper locked away, not beside this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the words from your paper, to be sure that it has them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is the page to be written?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a page to print …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {file}. Print it, then delete the file: whoever reads it can open everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can write the words down by hand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferralEntry</name>
    <message>
        <source>Add a referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First letters, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the first letters, then press Enter or a number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferralLine</name>
    <message>
        <source>Outcome of the referral to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the referral to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>×</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RehearsalForm</name>
    <message>
        <source>Check the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the right paper, or make new words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are recovery words, but not this vault’s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the words from the paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReminderLine</name>
    <message>
        <source>Back up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a year since the recovery words were last looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make new words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latest backup is {count} days old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery words are perhaps on no paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemovalForm</name>
    <message>
        <source>Backups from before still open with {person}’s passphrase. Make a new backup, then destroy the old ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing all keys … this can take a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is encrypted under a new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback posts on other laptops need a later file: Settings, Feedback posts. What they sealed before still comes in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No computer’s keyring opens osslog any longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove and change all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has to stay: type your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery words are new: have paper and a pen ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signer card is new. The county needs it before your next summary, and compares its words with you by telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever’s passphrase is not typed below is shut out too, and can be let in again afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreHint</name>
    <message>
        <source>A backup is restored on the page that asks for the passphrase. It is looked into first, and what is here now is kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock and go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreStep</name>
    <message>
        <source>Choose another backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this the one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed before you have seen what is in the backup and said yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup of {day} is in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was here before is kept in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReturnsPage</name>
    <message>
        <source>Add signer card …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annual summaries (*.zip);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files can also be dropped here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {number} was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import: {counts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signer cards (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of {name} is trusted. Its summaries can be imported now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key of {name} is trusted in the place of the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which file is the location’s signer card?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which files did the locations send?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReturnsStatus</name>
    <message>
        <source>Begin with the signer cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locations and their summaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No location is known here yet. Each location sends you its signer card, a small file. Add it with the button below: then its summaries can be checked and imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signer card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to come: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign} None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign} Not received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign} Revision {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign} Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign} Trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}: {here} of {all} summaries are here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SafetyPanel</name>
    <message>
        <source>Hide now shows a blank page at once and loses nothing: F12, or Shift three times, or the first button. The passphrase brings you back, or the PIN if you chose one when you unlocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It locks too when the computer goes to sleep or is locked itself. Ctrl+L locks from every page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock when unused for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecondLookPanel</name>
    <message>
        <source>Keep two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept. One coordinator releases words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept. Words are released once two different people have looked at them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One coordinator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then one person alone decides what is printed in the summary. Words that wait for their second look can be released by whoever looks at them next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two, one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who releases words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words are released by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that tell too much cannot be called back from a summary. A second pair of eyes sees what the first one missed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>A backup opens with the passphrases and the recovery words of the day on which it was made. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup was restored on {0}, so the county may have a summary of {1} that is not in this vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cancelled drop-in has no visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card has {0} words; {1} were given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change is the difference in percent of the year before; changes and shares have two places, rounded half up. Totals of two years are over the locations that have a figure in both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column has no name in the first row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column holds what came of referrals, but none says where to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A count of visit numbers is below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drop-in is one dated sitting; a cancelled one is no part of the drop-ins held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drop-in stays at its location.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drop-in that has visits cannot be cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drop-in that has visits cannot be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A feedback question&apos;s base is not its answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A feedback question&apos;s share does not follow from its answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of this feedback post is missing or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A location has at least one name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A location&apos;s id has 2 to 40 small letters, digits or hyphens, such as herne-bay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A month has visits without a drop-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A month&apos;s figure is below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name, initials, a date of birth, an address, a telephone or case number, or the time that somebody came. There is no field for them: do not put them among the words of feedback, and do not write them on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pattern stays at its location.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A post never does this by itself. Ask whether the post&apos;s folder was copied or put back, and withdraw the post if nobody can say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question is answered twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A referral count is below zero or a line has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A referral is entered twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row with this row_id was imported before and said something else. Correct the visit in osslog, and take this row out of the file or put its old content back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row_id has at most {0} characters that can be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A visit has at most {0} referrals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A visit stays at its location.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A warm drink, a quiet corner and honest answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year&apos;s visits are a whole number from 0 to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another passphrase before removing it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the location&apos;s signer card after comparing its eight words by telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All eight are the same, in the same order: the card is trusted, and summaries signed with this key are accepted from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All summaries of {0} that are here: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agency attended more drop-ins than were held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agency is named twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agency was seen in more visits than were asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agency&apos;s name cannot be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file is here that is also revision {0} of {1} for {2}, with different content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers that were saved are still there. Ask the coordinator for the first file of a new post, and let it take the place of this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are you better informed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a man I was afraid of being laughed at. I was not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in revision {0} of the signed summary, written on {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they stood on {0}. No signed summary has these figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask only what helps. What you leave out is kept as Not asked, which is an honest answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the coordinator for a new one. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the coordinator for the first file of a new post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the county for its last revision of this year and the hash of its manifest, and give both; the revision is 0 where the county has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the location to check its figures and write the summary again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the location to send its signer card again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the location to send the file again, exactly as osslog wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the location to write the summary for your county team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {0} for its own card. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check Caps Lock and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check Caps Lock and try again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is still there and that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the sheet belongs to this vault. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the date of this computer and of the post&apos;s. A visit can also name an agency that this location does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the date of this computer; if it is right, ask the location about its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether there is a newer osslog; if not, ask the location to write it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that you may change, or ask your IT team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a year with drop-ins. If there were none, record one cancelled drop-in that says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose among the languages that are offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder or set one up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or change the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose each question once, out of those that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it again, and compare its words. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the minutes that are offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file that was made for this one. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the one that holds the visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there first, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting visits while people wait. Everything works by keys, and without a mouse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>County: {0} signer cards trusted, {1} summaries imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DELETE FROM agency_presence WHERE drop_in = (SELECT key FROM drop_in WHERE id = ?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DELETE FROM asked_question WHERE location_id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DELETE FROM desk_setup WHERE location_id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DELETE FROM draft WHERE drop_in = (SELECT key FROM drop_in WHERE id = ?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DELETE FROM drop_in_pattern WHERE location_id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DELETE FROM entered_figure WHERE location_id = ? AND year = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DELETE FROM first_look WHERE feedback = (SELECT key FROM feedback WHERE id = ?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DELETE FROM half_cleared WHERE feedback = (SELECT key FROM feedback WHERE id = ?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DELETE FROM preference WHERE name = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DELETE FROM quarantined_entry WHERE file_hash = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not use it. {0} Ask whether its key was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you feel safer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doamna Elena m-a ajutat mult. Sun din nou la 07700 900158.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each agency that was seen and each referral is one more key or a few letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line is: location id, ssh-ed25519, public key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of these questions was asked in all {0} visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was explained twice and nobody minded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the coordinator: {0}. Type it in on the page Feedback by the keys in the boxes, then shred it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the first time somebody believed me.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and check that the disk is still there, then save again. Nothing stored before was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and save again. Nothing stored before was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Having everybody in one room saved me weeks of telephone calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He works at the garage in Dover Road, so please do not write to the house.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How we know: nobody is identified; each visit is asked whether it is the person&apos;s first, second or a later one here since 1 July. Each person has one first visit, and each who came again one second visit. The answer is known for every visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How we know: nobody is identified; each visit is asked whether it is the person&apos;s first, second or a later one here since 1 July. For {0} that is not known, so the number of people lies somewhere in the range, both ends included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How we know: nobody is identified; each visit is asked whether it is the person&apos;s first, second or a later one here since 1 July. These answers disagree with each other, so no figure is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I came for my daughter and learnt something about myself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I came in shaking and left with a plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I can breathe again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I did not have to tell my story five times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I did not know that what he does has a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I feel less alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have the number in my shoe and a bag at my mother&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I still go back and forth, but I know where you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I thought I had no right to anything because the tenancy is in his name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I was worried that you would tell me to leave him. You just listened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I wish I had walked through that door two years ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I would have liked more time with the police officer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INSERT INTO agency (id, location_id, name, active) VALUES (?, ?, ?, ?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INSERT INTO asked_question (location_id, position, question) VALUES (?, ?, ?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INSERT INTO audit (sequence, on_date, event, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INSERT INTO desk_setup (location_id, content) VALUES (?, ?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INSERT INTO import_batch (imported_on) VALUES (?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INSERT INTO imported_row (location_id, row_identity, visit) VALUES (?, ?, ?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INSERT INTO preference (name, value) VALUES (?, ?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INSERT INTO referral (visit, destination, outcome) VALUES (?, ?, ?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INSERT INTO refused_file (batch, file, reason) VALUES (?, ?, ?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INSERT INTO signer (location_id, card, public_key, trusted_on) VALUES (?, ?, ?, ?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INSERT INTO vault (only_row, vault_id, kind, made_on) VALUES (1, ?, ?, ?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INSERT INTO visit_abuse (visit, code) VALUES (?, ?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a stick was pulled out too early, let the post copy its answers again: it still has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If nobody of yours set that post up, somebody else made the file. If the vault was restored from an older backup, choose a file that was made for the post, so that it is known again, and merge again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If somebody else has seen the words, open the records and make new words there: these stop working then, but copies that were made before still open with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the post has a newer osslog than this computer, install that here, and merge again. If not, somebody else made it: do not let it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the post is in good hands, bring it back under Settings, and merge again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the post should take visits, allow that under Settings, and merge again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a sheet of visits, or split it by year; nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {0} was undone already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install osslog again, and report this if it comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest osslog, then open it again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It also differs from the revision {0} that was received: ask the location which of the two it stands by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is good that you do not need an appointment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been updated. Close osslog and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays where it is. Check that the post shows this location&apos;s eight words; if it does not, do not use it any longer, and tell your IT team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes the place of revision {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was hard to find the entrance, but I am glad that I did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it on paper in a locked place, such as an office safe, away from the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep only the sheet of visits in it, or split it by year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laptop lost or stolen? Tell IT the same day. It cannot be read without the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {0} does not name a location and its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {0} gives {1} a second key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock osslog, or close its window. Both keep everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the sheet and type them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on {0}. They replace words made earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a backup on the stick, and lock the stick away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new feedback post in the place of that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it shorter, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode is not given for each visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one answer was possible, so the answers may add up to more than the base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More visits were asked about agencies than there were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My children slept through the night for the first time in months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My sister Joanne at 14 Mill Lane, CT99 1AA, has the children. Thank you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My sister brought me. I will bring a friend who needs you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a folder that is empty or does not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name agencies of this location only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name each of the location&apos;s agencies once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agency attends a cancelled drop-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agency was recorded at any drop-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No feedback form was filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No form answered “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key is trusted for {0}, so there is none to replace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keyring remembers this vault under that id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No laptop today? Use the printed visit sheets and type them in later, under Drop-ins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No location of this vault signed this file with the keys that it has now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No post of yours writes such a file. Tell your IT team where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No referral ends as &quot;{0}&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No referral was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No summary of {0} from {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No summary of {0} is here from {1}. The report is incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No summary of {0} is here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit was asked which agencies the visitor saw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit was recorded in these months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has said yet what the column “{0}” means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is identified: each visit is asked whether it is the person&apos;s first, second or a later one at that location since 1 July, and where that is not known the figure is a range. The last line adds the locations&apos; figures; a person who went to two locations counts at each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody rushed me. I could cry and then carry on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these questions has an answer that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost, not even a visit that is half typed. Come back with the six digits that you chose when you unlocked, or with the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded for {0} in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed, and nothing needs doing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Keep to the newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Restore the latest backup into a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Telephone the location on a number that you knew before and ask whether its key was changed. Replace the key only if it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Tell the coordinator. Whoever looks after this computer can make it another coordinator’s post: see “osslog desk --new-owner” in the guide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now I know what a non-molestation order is and how to ask for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nu mă mai simt singură.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number those that are here from 1, down each column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the page Today, say which agencies are here and press Open the drop-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the words is wrong, or two are in each other&apos;s place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One word differs: do not add the card. Ask the coordinator to make the card again, and tell the county&apos;s IT security if it differs a second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the people who may open the records should know where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as .xlsx or as CSV. Nothing was taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as .xlsx, without a password. Nothing was taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program, which may mend it, and save it under a new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with the passphrase and make new words in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it, restore a backup into it, or choose an empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open osslog, and unlock it with your own passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other sources have another figure, see below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pani Agnieszka z recepcji pomogła mi napisać e-mail na adres biuro@example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase forgotten? The recovery words open it. They are locked away on paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pierwszy raz ktoś mnie wysłuchał. Dziękuję, Ewo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pierwszy raz ktoś mnie wysłuchał. Dziękuję, [name removed].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please do not print this. He reads everything that has our town in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please thank Mr Okafor for his patience with the forms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please thank [name removed] for his patience with the forms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefer not to say and Not known stand alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter, wherever you are. Saved and the count of today appear below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this sheet once, then delete the file. Do not photograph it and do not send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the stick in, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put these lines right and import the file again; nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put these lines right and load the file again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision {0} was written before and the summary has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision {0}, which it follows, was not received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revisions count from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring me on 07700 900461 after six, ask for Maria, but never on a Tuesday when he is home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT 1 FROM expected_location WHERE location_id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT 1 FROM location WHERE id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT 1 FROM visit WHERE id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT code FROM visit_abuse WHERE visit = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT content FROM desk_setup WHERE location_id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT content FROM draft WHERE drop_in = (SELECT key FROM drop_in WHERE id = ?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT content_hash FROM merged_entry WHERE id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT count(*) FROM feedback WHERE location_id = ? AND deleted = 0 AND words_state = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT destination, outcome FROM referral WHERE visit = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT id FROM agency WHERE location_id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT location_id, visits FROM entered_figure WHERE year = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT max(on_date) FROM audit WHERE event = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT max(on_date) FROM audit WHERE event NOT IN (?, ?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT max(on_date) FROM audit WHERE event NOT IN (?, ?, ?, ?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT name FROM location WHERE id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT name, active FROM agency WHERE id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT row_identity FROM imported_row WHERE location_id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT signing_key, inbox_key FROM location WHERE id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT undone FROM import_batch WHERE key = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT value FROM preference WHERE name = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT visits FROM entered_figure WHERE location_id = ? AND year = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT words FROM half_cleared WHERE feedback = (SELECT key FROM feedback WHERE id = ?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved too early? Undo takes the visit back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what came of each referral.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whether it is in person, by telephone or by video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whether it is the first, second or a later visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whether it was in person, by telephone or by video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which column holds the date of the visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which language the feedback is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which location: this vault has {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which month the feedback is from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why the drop-in was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why there is another revision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the date right, then try again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares are in percent of the base beside them, to two places, rounded half up. A visit that was not asked a question is no part of its base. Where several answers were possible they may add up to more than the base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares are in percent of the base that is named, to two places, rounded half up. A change is the difference in percent of the year before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shred the paper sheets that you have typed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small counts can tell who somebody is. Funders and everybody else outside the county team get figures only as the county team has agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody made it who does not have the post&apos;s key. Do not let it in, and tell your IT team where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody thought of the bus fare home. Small things matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody&apos;s words cannot be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was wrong? Choose the visit in the list beside the form and correct it. What is deleted can be brought back too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone the location on a number that you knew before and let it read its eight words to you. If they still differ, do not use this card. Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone the location on a number that you knew before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you to Sharon, who stayed with me until the locks were arranged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you to [name removed], who stayed with me until the locks were arranged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That PIN is among the first that somebody would try. Choose other digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That does not open this backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is nobody’s passphrase here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the passphrase of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the passphrase of the person to be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That month has not begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That passphrase does not open this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That passphrase is easy to guess. Use several unrelated words, or the offered ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN has six digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agencies are doubled or out of order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit log lacks row {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit log was changed at row {0} ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was made in the middle of a change of keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank took the second card away that afternoon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base of a question is the visits that were asked it. A visit that was not asked is counted apart and is no part of the base. The bar beside an answer is its share of the base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cancelled drop-ins are below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column &quot;{0}&quot; is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column &quot;{0}&quot; is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns are not separated by commas; save the sheet as CSV with commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coordinator reads out the eight words from the card that the location made: on the screen, or on this page. The county team listens and does not say them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The county does not expect a location {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The county team rings the location&apos;s coordinator on a number that it knew before this card came. A number from the card&apos;s own e-mail or letter proves nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The county team types the words as it hears them. osslog compares them with the card file that it was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The county&apos;s last revision is from 1 to {0}, or 0 where it has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days are at most {0} years apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days are in the years from {0} to {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full or failed, so this was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so this was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drop-in on {0} is recorded as cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feedback answers do not add up to the forms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feedback questions are not those of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure of {0} is from {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures are those of the summaries that the county accepted: each is signed with the location&apos;s own key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file calls {0} {1}; the county&apos;s name for it is {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no rows below its header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has {0}, the first in line {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than {0} MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not UTF-8 text. In a spreadsheet program, save it as &quot;CSV UTF-8 (comma delimited)&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not UTF-8 text: save it as CSV UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large to be such a sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first day does not fit how often it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line of this file names a separator that osslog cannot use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {0} is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {0} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hash of the county&apos;s last manifest has 64 digits from 0 to 9 and a to f.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header has {0} columns, this row {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header needs a column of figures, such as visits_2015_16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header needs one column, location or location_id, that names the location.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key in line {0} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key in line {0} is not an Ed25519 key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this card is that of {0} ({1}); each location has a key of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lady from Housing Options rang the landlord while I sat there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day comes before the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day is before the first day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The location may have new keys. Compare the eight words with the coordinator; without that this post does not take the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The location&apos;s id is not an id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The location&apos;s name cannot be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The months are not the twelve of the reporting year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The months do not add up to the drop-ins held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The months do not add up to the visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most frequent answers, of the visits that were asked: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of people does not follow from the visit numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of people who came twice does not follow from the visit numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page Feedback takes what somebody wrote on paper: two or three answers, and their words if they agree to be quoted. Feedback is never tied to a visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part {0} does not follow the format that this osslog knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part {0} is damaged, or another program wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part {0} was changed after {1} signed this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase holds a character that cannot be stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase may have at most {0} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase needs at least {0} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person did not agree to be quoted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The places referred to are unknown, doubled or out of order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The previous year&apos;s figure is not of the year before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme starts in January and I have a place on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The questions are unknown, doubled or out of order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation marks in line {0} of this file do not pair, or a cell there has more than {1} signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation marks of this row do not pair; no row after it could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason has at most {0} characters, all of which can be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The referral &quot;{0}&quot; does not say what came of it, as in &quot;Refuge: Referred&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reporting year is not written as it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reporting year runs from 1 July to 30 June. A drop-in is one dated sitting; a cancelled one is no part of the drop-ins held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has {0} cells and the first row {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row_id of this row is that of line {0} too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The self-test failed: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of people who came twice does not follow from the visit numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature does not match: {0} did not sign this file as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The solicitor explained it in words that I could follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit is feedback forms. The base is the answers Yes, Partly and No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit is referrals: one visit may have none or several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit is visits. Where a location does not ask for the sex, nothing is available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault was made, but its recovery words could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit number is missing; where nobody knows it, write &quot;Not known&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit numbers do not add up to the visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visits are a whole number from 0 up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are out of order or more than the forms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words hold a character that cannot be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words may have at most {0} characters; these have {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year before, {0}, had {1} in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year {0} begins on {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year {0} has not begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0}&apos;s name holds a character that cannot be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0}&apos;s name may have at most {1} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more referrals of one kind than visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no words to release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many files called {0} in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {0} recovery words; these are {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a feedback post called {0} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a feedback post in this folder already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a location {0} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column called &quot;{0}&quot; in a sheet of visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column called {0} in such a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no day &quot;{0}&quot; in the calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no deleted drop-in to bring back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no deleted feedback to bring back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no deleted visit to bring back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no feedback post in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no import {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no location {0} in this vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no osslog vault in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no place to refer to called &quot;{0}&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no question called {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such agency in this vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such drop-in in this vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such feedback in this vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such feedback post in this vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such key in this vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such passphrase in this vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such pattern of drop-ins at this location.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such place to refer to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no visit, so there were no people to count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not the eight words of the card for {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These drop-ins are expected already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words, in this order, open the records if the passphrase is lost. Whoever has them can open the records. Without the passphrase and without these words nobody can, not even the people who made the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They asked what I wanted. It is a long time since anybody did that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring that osslog may use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has not enough free memory to open the vault ({0} MB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is a feedback post already, and this file is not from its coordinator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer says that today is {0}, but the vault has an entry of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s date is earlier than the last entry in the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s keyring did not answer or is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s keyring does not open this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This feedback has no words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This feedback is kept already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file changes a feedback post, and that post is not on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file comes from a feedback post that this vault does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file comes from a feedback post that was withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has a visit, and its feedback post may take feedback only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has an answer, a month or a day that cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has the number of an entry that came in before, with different content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds more than a record of visits: osslog reads at most {0} rows of {1} columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is for {0}, a reporting year that has not begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is larger than an annual summary can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is larger than {0} MiB, so it is no record of visits alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no spreadsheet that osslog can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a location&apos;s signer card, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not one for a feedback post, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not whole, or no feedback post wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file names another location than the one that its feedback post belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file names keys of the location that this post does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file names one of your feedback posts, but that post did not sign it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file opens, but is not written as a feedback post writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file says that it comes from {0}, of which no key is trusted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was made by a newer osslog than the one on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was made for another feedback post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was made for somebody other than this county team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was received before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was sealed for another location or vault, or it was changed on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was signed with a different key from the one trusted for {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder has an osslog vault or a part of one, which was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a binary workbook (.xlsb), which osslog cannot read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a workbook in Excel’s old format (.xls), or one protected with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an OpenDocument file, which osslog cannot read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is more than one entry can hold, so it was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a zip file, or part of it is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the file that was looked at a moment ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is revision {0} of {1} for {2}; revision {3} is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the only passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is not CSV: look at its quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post does not take visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post has this file already, or a later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This revision {0} of {1} for {2} does not follow from the revision that is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault has no location yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit is not there, or it was corrected or deleted before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit is recorded already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was made by a newer osslog.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workbook is damaged, so osslog reads nothing from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workbook is protected with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This zip file does not hold exactly the five parts of an annual summary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This zip file was packed again or changed by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those recovery words do not open this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick what was said. P: prefers not to say. K: not known. Not asked: leave it empty. Type the sheet in, then shred it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust the card instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the screen away from the people who wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns have the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number beside an answer: the next question comes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE agency SET active = ? WHERE id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE drop_in SET deleted = ? WHERE id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE drop_in SET held_on = ?, mode = ?, cancelled_because = ? WHERE id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE feedback SET deleted = ? WHERE id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE feedback SET words_state = ?, released_words = ? WHERE id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE import_batch SET undone = 1 WHERE key = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE location SET name = ? WHERE id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE location SET signing_key = ?, inbox_key = ? WHERE id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE visit SET deleted = ? WHERE id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE visit SET superseded_by = ? WHERE id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit: feedback forms. Base: the forms that answered the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit: visits, not people. Base: the visits that were asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit: visits. Base: all {0} visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use neither for now. {0} Ask which of the two it stands by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the passphrase instead. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VACUUM INTO ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits are counted, not visitors: a person who came three times made three visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits are counted, not visitors: a person who came three times made three visits. People are given only where it can be said how they are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was the help that you got today helpful?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What visitors said who agreed to be quoted, as a coordinator released it, sorted by its letters. It is text in every cell: leave it so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written to {0} is not what it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the passphrase is asked for, choose to open with recovery words and type them in order, with a space between them. Capital letters do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With this card the county recognises the location&apos;s summaries. It holds no secret. It counts only once its eight words have been compared by telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word {0} is not one of the list: check its spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words are looked at by two people here. Who is looking now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of welcome may have at most {0} characters, all of which can be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that are released are kept as released.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words wait for a coordinator, and only words do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write here what will tell you, and nobody else, which records these are for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write these letters into the three boxes of a visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You gave the first look, so another coordinator gives the second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} AND words_state IN (?, ?) ORDER BY month DESC, feedback.id LIMIT ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Ask whether its vault was restored from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Nobody who speaks {1} has checked these words yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} There is no such answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} WHERE id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} WHERE id = ? AND deleted = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} WHERE visit.id = ? AND visit.superseded_by IS NULL AND visit.deleted = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} are of different vaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} called {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} came most often, to {1} of {2} drop-ins held ({3}%); {4} of {5} agencies came to half of them or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} came to {1} of {2} drop-ins held ({3}%).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not name a reporting year, as visits_2015_16 does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a passphrase already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a row already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is about a year that has not begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is cut short, so it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged or is not a backup that osslog made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged: its structure has {1} faults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged: {1} of its pages are not as osslog wrote them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged: {1} rows refer to rows that are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is empty inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is empty, so it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is expected already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is missing from {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is missing, or it is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no file of {1}: it is not UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a database that osslog made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a reporting year such as 2016/17.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not an empty folder, and was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is there already and was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too far ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too large to be a file of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too long ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is trusted with a different key from the one on this card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} means that a figure is not available, {1} that there is none to give, because its base is zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} more agencies are in the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} more in osslog.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} forms answered Yes to “{2}” ({3}%).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} {2} asked which agencies the visitor saw, which may be several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} questions were asked in the fewest visits: {1} of {2} ({3}%).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} referrals to {1} destinations, no more than {2} to any of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} referrals to {1} destinations; the most, {2}, to {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} referrals, all to {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} stands for a sign that this document&apos;s letters lack; the names are exact in the county table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} stands for a sign that this document&apos;s letters lack; the words are exact in summary.json, which travels with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} stands for a sign that this page&apos;s letters lack; the name is exact in the card file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} visits; the most in one month were {1}, in {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} filled in. The base of a question is the forms that answered it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, and a coordinator has read the words and released them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}, revision {2}: {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. At the {1} with figures of both years {2}, {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. Each has one table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. No location has a figure of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: a count is below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: asked and not asked do not add up to the visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: nobody has said yet what “{1}” means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: the answers are not those of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: the answers do not agree with the base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: there is no answer called &quot;{1}&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: whether several answers are possible is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} visits in {2}, {3} in {4}; summary revision {5} signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” and “{1}” cannot both be the same thing; change one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” was asked in the fewest visits: {1} of {2} ({3}%).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetAsideLine</name>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can bring it back here. Throw it away?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can bring them back here. Throw them away?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies on this computer is removed; what lies on a stick stays there, and is only taken off this list. Throw it away?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetUpPage</name>
    <message>
        <source>A backup that I have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drop-in location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A feedback post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a coordinator: count visits, and write one summary a year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a second laptop at the desk: visitors answer here, and nobody can read the answers. The coordinator brings a file for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the county team: receive the summaries, and make one table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer unless you write a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a new computer, or after a loss: look into a backup and restore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up a location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up the county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is osslog for on this computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>osslog is set up, and was locked before the recovery words were shown. Unlock it and make new words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept. It counts from the next visit on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and passphrases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signer card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no longer offered; what it attended stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is offered again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the button that has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To what comes next, and back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignerCardPanel</name>
    <message>
        <source>Folder for the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signer card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The county needs it once, to know that your summaries are yours. Send the file, then read these eight words to the county team by telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {file} for the county, and {page} to print.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepFrame</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step 1 of 3: what each column is. Guesses are made; change what is wrong. In the table, ↑ and ↓ move, and the key of an answer chooses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step 2 of 3: what the words mean. All have an answer; look at them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step 2 of 3: what the words mean. Waiting for you: {count}. Look at the guesses, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step 3 of 3: look, then add.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>64 digits and letters; the county has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A revision is a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the county team. 0 where it has none of this year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty if nobody knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not written yet. Look through the figures, then write the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not written yet. The year runs until {day}, so these are not all its figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed since the last revision. Writing gives the same file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision {number}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary of {year} for the county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The county reads this. No names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The county’s last revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures have changed since the last revision: writing makes revision {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hash of its manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet (XLSX) is a copy to work with: the figures and the released words as they are now. The county takes the written summary alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year before: {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault has no visits of that year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a whole number, or nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits, from an earlier report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is there another revision?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{visits} visit, counted in this vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{visits} visit, typed from an earlier report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{visits} visits, counted in this vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{visits} visits, typed from an earlier report.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakeOver</name>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(the column itself)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new agency called “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agencies seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the drop-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agency: leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing, as if not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One agency, ticked where seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One kind of abuse, ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One place to refer to, ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referred to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saw none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row’s own number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of the referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does a tick in the column “{name}” stand for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the column “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not shown: osslog keeps nothing of the kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: what does “{words}” mean?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakeOverCheck</name>
    <message>
        <source>1 visit on {first} will be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns left out: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-ins that will be made, for days that have none: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New on your list of agencies: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column says whether a visit was the person’s first: that is recorded as “Not known”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing will be added: every visit of this sheet is in already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows left out, because they have no date or hold totals: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The summary of {years} is written already. Its figures will change, so write a revision of it afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone in one step: visits can be corrected and deleted one by one. If you are not sure, make a backup first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits that are in already, and add nothing: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saw no agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{visits} visits on {days} days from {first} to {last} will be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{visits} visits on {first} will be added.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakeOverPanel</name>
    <message>
        <source>! Choose an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add 1 visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {count} visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added: {visits} visits, and {drop_ins} drop-ins that were not there. In already: {there}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an answer for the words that still wait for one: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.xlsm *.csv *.txt *.tsv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over an old spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits that were kept in Excel (.xlsx) or as CSV. You see what will be added before anything is; columns with names, notes and the like are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which file holds the visits?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (hidden)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>A visit is half entered at the drop-in of {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-in {number} today · {mode}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-ins of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late entry: {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what was done last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer’s clock says {day}. osslog goes by the date that was typed until it is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TwoLooks</name>
    <message>
        <source>First look. Another coordinator looks after you and releases the words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second look, by {second}. The first was by {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second look. The first was by {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They did not agree to be quoted, so the words cannot be released.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two coordinators look at words here, and only one can open this vault. Let another in (Settings, People), or ask for one look only (Settings, Feedback posts). Until then your look is kept as the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You gave the first look. Another coordinator gives the second.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypeAhead</name>
    <message>
        <source>1 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to what fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a field that offers what fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on the list fits. Type fewer letters, or “Other”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the first that fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the one with that number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypedWords</name>
    <message>
        <source>Word {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoQuestion</name>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what this import brought? The revisions that counted before it count again, and the files can be imported once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo import {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Back to feedback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a new passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their order, with spaces between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with this computer’s keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN for Hide now, if you want one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase forgotten? Use the twelve recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six digits that bring you back. Forgotten when osslog locks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The twelve recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it here first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can try again in 1 second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can try again in {count} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitEntry</name>
    <message>
        <source>A number answers and goes on, Enter saves, = answers as for the last visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one. “Not known” is an answer too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct visit {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as last visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, {count} at this drop-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, {count} today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the visit that was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The correction is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you had begun is here again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message>
        <source>Agencies seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer as for the visit before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what fits with Enter or its number, or empty this field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go from question to question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How: {mode}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save, from anywhere on the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit since 1 July</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitLines</name>
    <message>
        <source>Correct the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list of visits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitList</name>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct visit {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete visit {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter corrects the chosen visit, Delete deletes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits appear here as you save them. You can correct or delete each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits of this drop-in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitWords</name>
    <message>
        <source>1 referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saw no agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} referrals</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>1 waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second look · {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {count} are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} · {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingView</name>
    <message>
        <source>Nothing waits. What people say at a feedback post, and words on cards that you type in, appear here to be read first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only released words go into the summary. Replace what could identify somebody, and leave the rest as it was said.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingWords</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomeField</name>
    <message>
        <source>A character in it cannot be printed: type it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {most} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}: shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhichBackupForm</name>
    <message>
        <source>A passphrase of that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their order, with spaces between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name begins with osslog-backup and the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One that opened osslog when the backup was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup’s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The twelve recovery words of that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it here first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the twelve recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowKeys</name>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the ordinary size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsEdit</name>
    <message>
        <source>Nothing was pasted: that is {count} characters, and the words may have {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {most} characters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkspaceView</name>
    <message>
        <source>F12, or Shift three times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YearChecklist</name>
    <message>
        <source>1 drop-in has a visit that is half entered: {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 drop-in has no agency: {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 drop-in has no visit: {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 expected drop-in has nothing recorded: {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 referral of {base} is still waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing is worth a look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All words on feedback forms were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you write the summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the visits where you do know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the visits whose outcome you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every drop-in that was held has agencies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every drop-in that was held has visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every expected drop-in is recorded or cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every visit’s number is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If agencies came, add them on the page Drop-ins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If nobody came, leave it. If it was not held, cancel it on the page Drop-ins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No referral is still waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit is half entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here stops the summary. It shows what can still be put right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the page Drop-ins, record it late or cancel it with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the page Feedback, release or withhold them. Only released words are sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the drop-in and save the visit or clear it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of 1 visit of {base} is not known, so people are a range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers of {count} visits of {base} are not known, so people are a range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visits of the year before are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visits of the year before are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words on 1 feedback form wait to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words on {count} feedback forms wait to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year is not over, so these are not all its figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the figure of an earlier report on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the summary after 30 June.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} drop-ins have a visit that is half entered: {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} drop-ins have no agency: {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} drop-ins have no visit: {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} expected drop-ins have nothing recorded: {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} referrals of {base} are still waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} things are worth a look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YearPage</name>
    <message>
        <source>Any dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded in this year yet. Open a drop-in on the page Today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reporting year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision {number} is given out again, unchanged: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision {number} is written: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure of the year before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures are written: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet is saved: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
