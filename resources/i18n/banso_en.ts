<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="ja_JP">
<context>
    <name>About</name>
    <message>
        <source>部屋</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>次の欄へ</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>前の欄へ</source>
        <translation>Previous field</translation>
    </message>
    <message>
        <source>カレンダーを開く</source>
        <translation>Open the calendar</translation>
    </message>
    <message>
        <source>仕上げて閉じる</source>
        <translation>Finish and close</translation>
    </message>
    <message>
        <source>下書きを残して閉じる</source>
        <translation>Close, keeping the draft</translation>
    </message>
    <message>
        <source>書くとき</source>
        <translation>While writing</translation>
    </message>
    <message>
        <source>キーの一覧</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>まだ送っていないもの</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>ありません。書いたものは、すべて共有フォルダーにあります。</source>
        <translation>Nothing. All you wrote is in the shared folder.</translation>
    </message>
    <message>
        <source>この端末には保存してあります。つながったときに自動で送ります。</source>
        <translation>It is saved on this computer and goes out by itself when the folder is back.</translation>
    </message>
    <message>
        <source>伴走デスク</source>
        <translation>Banso Desk</translation>
    </message>
    <message>
        <source>つながり続けることを目指す支援のための、町の机です。</source>
        <translation>A town&apos;s desk for support that aims at staying connected.</translation>
    </message>
    <message>
        <source>このプログラムについて</source>
        <translation>About this program</translation>
    </message>
    <message>
        <source>書体「{wanted}」がないので「{got}」で表示しています。</source>
        <translation>The type face “{wanted}” is not here; “{got}” stands in.</translation>
    </message>
</context>
<context>
    <name>Admin</name>
    <message>
        <source>世帯を開いて、記録、訪問、つなぎ票、会議を書けます。</source>
        <translation>Opens households; writes records, visits, referral slips and conferences.</translation>
    </message>
    <message>
        <source>相談を受け、予定と地域資源を書き、出された紙を印刷できます。記録は読めません。</source>
        <translation>Takes intakes, writes appointments and local resources, prints issued papers. Cannot read records.</translation>
    </message>
    <message>
        <source>会議を開き、次第と議事を書けます。世帯の記録は読めません。</source>
        <translation>Holds conferences, writes agenda and minutes. Cannot read household records.</translation>
    </message>
    <message>
        <source>支援員のできることに加えて、チームの重さ、報告、取り出し、監査を見られます。</source>
        <translation>All a support worker may, and the team’s load, reports, exports and the audit.</translation>
    </message>
    <message>
        <source>利用者、町のこと、共有フォルダーを預かります。これだけでは記録を読めません。</source>
        <translation>Looks after people, town and shared folder. This alone reads no records.</translation>
    </message>
    <message>
        <source>見せると決めたものだけを読めます。ほかの役割と一緒にはできません。</source>
        <translation>Reads only what was expressly shared. Goes with no other role.</translation>
    </message>
    <message>
        <source>受け取ったことのある端末には残っています。「フォルダーをもとにもどす」で入れ直せます。</source>
        <translation>Computers that had received it keep it. “Restore the folder” puts it back.</translation>
    </message>
    <message>
        <source>この端末が持っていれば、「フォルダーをもとにもどす」で入れ直せます。</source>
        <translation>If this computer has it, “Restore the folder” puts it back.</translation>
    </message>
    <message>
        <source>途中で切れたファイルがあります</source>
        <translation>Some files are cut short</translation>
    </message>
    <message>
        <source>取り込んでいません。「フォルダーをもとにもどす」でなおります。</source>
        <translation>Nothing of them was taken. “Restore the folder” mends them.</translation>
    </message>
    <message>
        <source>だれが書いたか確かめられないファイルがあります</source>
        <translation>Some files are by nobody who can be verified</translation>
    </message>
    <message>
        <source>取り込んでいません。「一覧をコピー」して、情報担当に渡してください。</source>
        <translation>Nothing of them was taken. Copy the list and give it to IT.</translation>
    </message>
    <message>
        <source>フォルダーが前の時点にもどされています</source>
        <translation>The folder was set back to an earlier time</translation>
    </message>
    <message>
        <source>書いたものは無事です。それぞれの端末が、次の送受信で自分の分を入れ直します。休みの人の分は「フォルダーをもとにもどす」で入れ直せます。</source>
        <translation>What was written is safe. Each computer puts its own back when it next sends and receives. For colleagues who are away, use “Restore the folder”.</translation>
    </message>
    <message>
        <source>その端末か写しが、もう一度送受信すると、自然にまとまります。端末の持ち主に、伴走デスクを開いてもらってください。</source>
        <translation>It mends itself when that computer or its copy sends and receives once more. Ask its owner to open the program.</translation>
    </message>
    <message>
        <source>この端末は、写しか、古い控えから始まったものでした</source>
        <translation>This computer began as a copy, or from an old backup</translation>
    </message>
    <message>
        <source>新しい番号で書きつづけています。なくなったものはありません。</source>
        <translation>It goes on under a new number. Nothing was lost.</translation>
    </message>
    <message>
        <source>時計が1日よりも先に進んでいる端末があります</source>
        <translation>The clock of a computer is more than a day ahead</translation>
    </message>
    <message>
        <source>記録は無事です。{who}に、日付と時刻を直してもらってください。</source>
        <translation>The records are safe. Ask {who} to set date and time.</translation>
    </message>
    <message>
        <source>この端末の時計が、{minutes}分 {way}</source>
        <translation>The clock of this computer is {minutes} min {way}</translation>
    </message>
    <message>
        <source>記録は無事です。日付と時刻を直してください。</source>
        <translation>The records are safe. Please set date and time.</translation>
    </message>
    <message>
        <source>フォルダーの空きが、あと {megabytes} MB です</source>
        <translation>{megabytes} MB are left in the folder</translation>
    </message>
    <message>
        <source>このまま書けます。情報担当に『E-314 空き容量』と伝えてください。</source>
        <translation>You can go on writing. Tell IT: “E-314 free space”.</translation>
    </message>
    <message>
        <source>新しい版の伴走デスクで書かれたものがあります</source>
        <translation>A newer version of the program wrote something</translation>
    </message>
    <message>
        <source>受け取って取ってあります。この端末も新しい版にすると見えます。</source>
        <translation>It is received and kept. Update this computer to see it.</translation>
    </message>
    <message>
        <source>ファイルの名前のところに、ファイルでないものがあります</source>
        <translation>What is no file lies under the name of a file</translation>
    </message>
    <message>
        <source>中は読みません。置いた人がどけてから、もう一度調べてください。</source>
        <translation>It is not read. Have it taken away by whoever put it there, then look again.</translation>
    </message>
    <message>
        <source>記録のファイルの名前をした、別のものがあります</source>
        <translation>Something else lies under the name of a record’s file</translation>
    </message>
    <message>
        <source>取り込んでいません。次に調べてもあるときは、置いた人にどけてもらってください。</source>
        <translation>It was not taken in. If it is still there at the next look, have it taken away by whoever put it there.</translation>
    </message>
    <message>
        <source>伴走デスクのものではないファイルがあります</source>
        <translation>There are files of other programs</translation>
    </message>
    <message>
        <source>害はありません。読まず、消しもしません。置いた人が片づけられます。</source>
        <translation>They do no harm; they are neither read nor deleted. Who put them there can take them away.</translation>
    </message>
    <message>
        <source>早く使いはじめるための、まとめのファイルがこわれています</source>
        <translation>A snapshot, which lets a new computer start sooner, is damaged</translation>
    </message>
    <message>
        <source>記録は無事です。作った端末が、自分で作り直します。</source>
        <translation>No record is lost. The computer that made it makes another one by itself.</translation>
    </message>
    <message>
        <source>作りかけの、まとめのファイルがあります</source>
        <translation>There are files of a snapshot that was not finished</translation>
    </message>
    <message>
        <source>害はありません。次に作るときに片づきます。</source>
        <translation>They do no harm, and go when the next one is made.</translation>
    </message>
    <message>
        <source>目印のファイルが古くなっています</source>
        <translation>A marker file is out of date</translation>
    </message>
    <message>
        <source>害はありません。次の送受信で新しくなります。</source>
        <translation>It does no harm and is renewed with the next sending.</translation>
    </message>
    <message>
        <source>この版では見せられない値が書かれています</source>
        <translation>Values were written that this version cannot show</translation>
    </message>
    <message>
        <source>受け取って取ってあります。この端末を新しい版にしても残るときは、その欄の「履歴」で、書いた人がわかります。</source>
        <translation>They were received and are kept. If they are still there after this computer was updated, the history of the field says who wrote them.</translation>
    </message>
    <message>
        <source>プログラムの誤りで、送受信がとまっています</source>
        <translation>A mistake of the program stops sending and receiving</translation>
    </message>
    <message>
        <source>書いたものは、この端末に残っています。自動でやり直します。つづくときは「一覧をコピー」して、情報担当に渡してください。</source>
        <translation>What was written is kept on this computer. It is tried again by itself. If this stays, copy the list and give it to IT.</translation>
    </message>
    <message>
        <source>この端末が町にいるかどうか、記録が食いちがっています</source>
        <translation>The log contradicts itself on whether this computer is in the town</translation>
    </message>
    <message>
        <source>送受信はとまっています。書いたものは、この端末に残っています。2人の管理者に、だれがだれを外したのかを「利用者」で見てもらってください。</source>
        <translation>Nothing is sent or received. What was written stays on this computer. Ask two administrators to look under Users who took out whom.</translation>
    </message>
    <message>
        <source>期限の切れた招待で入った人がいます</source>
        <translation>Somebody joined with an invitation that had expired</translation>
    </message>
    <message>
        <source>{who}の端末の時計がずれていたか、もどされています。心あたりがなければ、その人を外してください。</source>
        <translation>The computer of {who} has a wrong clock, or it was set back. If nobody knows of it, take that person out.</translation>
    </message>
    <message>
        <source>前の予備の鍵のファイルは、片づいています</source>
        <translation>A file of the former recovery sheet is gone, as it should be</translation>
    </message>
    <message>
        <source>そのままで、だいじょうぶです。</source>
        <translation>Nothing is to be done.</translation>
    </message>
    <message>
        <source>進んでいます</source>
        <translation>ahead</translation>
    </message>
    <message>
        <source>遅れています</source>
        <translation>behind</translation>
    </message>
    <message>
        <source>{name}さん</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>端末の持ち主</source>
        <translation>its owner</translation>
    </message>
    <message>
        <source>一つの端末の写しが、二か所で書いています</source>
        <translation>Two copies of one computer are writing</translation>
    </message>
    <message>
        <source>ここは、ほかの町のフォルダーです</source>
        <translation>This is the folder of another town</translation>
    </message>
    <message>
        <source>共有フォルダーの場所を、情報担当に確かめてください。</source>
        <translation>Ask IT where the shared folder is.</translation>
    </message>
    <message>
        <source>書いたものの一部が、フォルダーからなくなっています</source>
        <translation>Part of what was written is gone from the folder</translation>
    </message>
    <message>
        <source>鍵のファイルがなくなっています</source>
        <translation>Key files are gone</translation>
    </message>
    <message>
        <source>利用者のことを書いたファイルがなくなっています</source>
        <translation>Files about the people here are gone</translation>
    </message>
    <message>
        <source>こわれたか、書きかえられたファイルがあります</source>
        <translation>Some files are damaged or were altered</translation>
    </message>
    <message>
        <source>写真や書類のファイルが、なくなったか、こわれています</source>
        <translation>Photos or documents are missing or damaged</translation>
    </message>
    <message>
        <source>入れた人は {who}です。その人の端末に控えがあり、そこから送り直せます。</source>
        <translation>{who} attached them. Their computer has a copy and can send it again.</translation>
    </message>
    <message>
        <source>書ける役割でない人が書いたので、取り込んでいないものがあります</source>
        <translation>Some writing was not taken in: its author&apos;s role does not allow it</translation>
    </message>
    <message>
        <source>書いた人は {who}、{when}です。役割が変わったころの行きちがいでも起こります。心当たりがなければ、本人と情報担当に確かめてください。</source>
        <translation>Written by {who}, {when}. This also happens when roles change in the meantime. If it surprises you, ask the person and IT.</translation>
    </message>
    <message>
        <source>名前のわからない人</source>
        <translation>somebody without a name here</translation>
    </message>
    <message>
        <source>{then}（{count}件）</source>
        <translation>{then} ({count})</translation>
    </message>
    <message>
        <source>だれも書いていないことが、しばらく見えていました</source>
        <translation>Something nobody wrote was shown for a while</translation>
    </message>
    <message>
        <source>{who}の端末が {when} に作ったまとめにありました。もう消えています。本人と情報担当に伝えてください。</source>
        <translation>It stood in a snapshot that a computer of {who} made on {when}. It is gone. Tell that person and whoever looks after the computers.</translation>
    </message>
</context>
<context>
    <name>AdminFolder</name>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>共有フォルダー診断</source>
        <translation>Shared folder check-up</translation>
    </message>
    <message>
        <source>受け取った時</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>送った時</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>空き容量</source>
        <translation>Free space</translation>
    </message>
    <message>
        <source>今すぐ送受信 F5</source>
        <translation>Send and receive now F5</translation>
    </message>
    <message>
        <source>フォルダーを調べる</source>
        <translation>Check the folder</translation>
    </message>
    <message>
        <source>フォルダーをもとにもどす</source>
        <translation>Restore the folder</translation>
    </message>
    <message>
        <source>足りないファイルを入れ、こわれたファイルをなおします</source>
        <translation>Puts back missing files and mends damaged ones</translation>
    </message>
    <message>
        <source>一覧をコピー</source>
        <translation>Copy the list</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>調べた割合</source>
        <translation>How much was checked</translation>
    </message>
</context>
<context>
    <name>AdminPage</name>
    <message>
        <source>利用者</source>
        <translation>People</translation>
    </message>
    <message>
        <source>町のこと</source>
        <translation>The town</translation>
    </message>
    <message>
        <source>保存と廃棄</source>
        <translation>Keeping and erasing</translation>
    </message>
    <message>
        <source>共有フォルダー</source>
        <translation>Shared folder</translation>
    </message>
    <message>
        <source>管理</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>管理すること</source>
        <translation>What to look after</translation>
    </message>
</context>
<context>
    <name>AdminPeople</name>
    <message>
        <source>招待する… Ins</source>
        <translation>Invite… Ins</translation>
    </message>
    <message>
        <source>利用者</source>
        <translation>People</translation>
    </message>
    <message>
        <source>役割を変える…</source>
        <translation>Change roles…</translation>
    </message>
    <message>
        <source>招待の紙を作りなおす…</source>
        <translation>New invitation paper…</translation>
    </message>
    <message>
        <source>招待を取り消す…</source>
        <translation>Withdraw invitation…</translation>
    </message>
    <message>
        <source>お名前(&amp;N)</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>名</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>ふりがな(&amp;R)</source>
        <translation>&amp;Reading</translation>
    </message>
    <message>
        <source>めい</source>
        <translation>Reading of the given name</translation>
    </message>
    <message>
        <source>職種(&amp;J)</source>
        <translation>&amp;Job</translation>
    </message>
    <message>
        <source>所属(&amp;G)</source>
        <translation>A&amp;gency</translation>
    </message>
    <message>
        <source>電話(&amp;D)</source>
        <translation>&amp;Direct phone</translation>
    </message>
    <message>
        <source>内線(&amp;X)</source>
        <translation>E&amp;xtension</translation>
    </message>
</context>
<context>
    <name>AdminRetention</name>
    <message>
        <source>保存期間を終えた世帯</source>
        <translation>Households whose term is over</translation>
    </message>
    <message>
        <source>ひとりが案を出し、もうひとりが承認すると、記録を消します。あとから元には戻せません。</source>
        <translation>One person proposes and another approves; then the records are erased. It cannot be undone.</translation>
    </message>
    <message>
        <source>廃棄した世帯</source>
        <translation>Erased households</translation>
    </message>
    <message>
        <source>保存期間の決まり</source>
        <translation>How long records are kept</translation>
    </message>
    <message>
        <source>年数と根拠は、町の文書の規程で確かめて書きます。書かれていない根拠は、確かめていないということです。</source>
        <translation>Years and articles are to be checked against the town&apos;s own rules. An article that is not written was not checked.</translation>
    </message>
    <message>
        <source>端末のバックアップを残す日数(&amp;B)</source>
        <translation>Days the &amp;backups of computers are kept</translation>
    </message>
    <message>
        <source>日</source>
        <translation>days</translation>
    </message>
    <message>
        <source>廃棄の証明に書きます。</source>
        <translation>Stands on the certificate.</translation>
    </message>
</context>
<context>
    <name>AdminTown</name>
    <message>
        <source>紙にのる、町のこと</source>
        <translation>The town on paper</translation>
    </message>
    <message>
        <source>つなぎ票、次第、招待の紙の差出人になります。欄を出ると保存します。</source>
        <translation>The sender on slips, agendas and invitations. Saved when a field is left.</translation>
    </message>
    <message>
        <source>町の名前(&amp;N)</source>
        <translation>&amp;Name of the town</translation>
    </message>
    <message>
        <source>課(&amp;C)</source>
        <translation>&amp;Office</translation>
    </message>
    <message>
        <source>係(&amp;G)</source>
        <translation>&amp;Group</translation>
    </message>
    <message>
        <source>電話(&amp;D)</source>
        <translation>&amp;Direct phone</translation>
    </message>
    <message>
        <source>FAX(&amp;X)</source>
        <translation>Fa&amp;x</translation>
    </message>
    <message>
        <source>郵便番号(&amp;Z)</source>
        <translation>&amp;ZIP code</translation>
    </message>
    <message>
        <source>住所(&amp;A)</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>予備の鍵の紙</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>新しい紙をつくる…</source>
        <translation>Make a new sheet…</translation>
    </message>
    <message>
        <source>町の日</source>
        <translation>Days of the town</translation>
    </message>
    <message>
        <source>国の祝日と年末年始は、はじめから入っています。町だけの休みや議会をたします。</source>
        <translation>National holidays and the days around New Year are there from the start. Add the town’s own.</translation>
    </message>
    <message>
        <source>日付(&amp;Y)</source>
        <translation>Da&amp;y</translation>
    </message>
    <message>
        <source>なまえ(&amp;M)</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>例：開庁記念日</source>
        <translation>e.g. founding day</translation>
    </message>
    <message>
        <source>どんな日(&amp;I)</source>
        <translation>K&amp;ind</translation>
    </message>
    <message>
        <source>どんな日</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>町の日をたす</source>
        <translation>Add a day</translation>
    </message>
</context>
<context>
    <name>AgendaCard</name>
    <message>
        <source>議題&#x3000;{count}分</source>
        <translation>Agenda  {count} min</translation>
    </message>
    <message>
        <source>{count}分はみ出します</source>
        <translation>{count} min too long</translation>
    </message>
    <message>
        <source>今日の約束</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>週間表</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>記録を書く</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>電話メモ</source>
        <translation>Phone memo</translation>
    </message>
</context>
<context>
    <name>AgendaEditor</name>
    <message>
        <source>議題</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>議題をたす</source>
        <translation>Add item</translation>
    </message>
    <message>
        <source>世帯をさがしてのせる（ふりがな可）</source>
        <translation>Find a household to add</translation>
    </message>
    <message>
        <source>世帯をさがしてのせる</source>
        <translation>Find a household to add</translation>
    </message>
    <message>
        <source>見つかった世帯</source>
        <translation>Households found</translation>
    </message>
    <message>
        <source>見つかりません。名前・ふりがな・番号でさがせます</source>
        <translation>Nothing found. Try a name, its reading or a number</translation>
    </message>
    <message>
        <source>あわせて {sum}分&#x3000;予定 {planned}分を {over}分はみ出します</source>
        <translation>{sum} min in all, {over} min over the {planned} planned</translation>
    </message>
    <message>
        <source>あわせて {sum}分&#x3000;予定 {planned}分（あと {left}分）</source>
        <translation>{sum} of {planned} min ({left} left)</translation>
    </message>
    <message>
        <source>あわせて {sum}分&#x3000;予定ちょうど</source>
        <translation>{sum} min, just as planned</translation>
    </message>
</context>
<context>
    <name>AlikeBox</name>
    <message>
        <source>もしかして</source>
        <translation>Perhaps</translation>
    </message>
    <message>
        <source> 同じ方かもしれません</source>
        <translation> the same person</translation>
    </message>
    <message>
        <source>見くらべる</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>{name} と見くらべる</source>
        <translation>Compare with {name}</translation>
    </message>
</context>
<context>
    <name>AttachmentDialog</name>
    <message>
        <source>写真・書類の名前とメモ</source>
        <translation>Name and note</translation>
    </message>
    <message>
        <source>いつの写真・書類か</source>
        <translation>Day of the photo or document</translation>
    </message>
    <message>
        <source>書きました</source>
        <translation>Written</translation>
    </message>
</context>
<context>
    <name>AttachmentRow</name>
    <message>
        <source>名前のないファイル</source>
        <translation>File without a name</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>画像</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>ひらくと取り寄せます</source>
        <translation>fetched when opened</translation>
    </message>
    <message>
        <source>「{name}」でできること</source>
        <translation>What can be done with “{name}”</translation>
    </message>
    <message>
        <source>Enter でひらく、F2 で名前とメモ、Delete で取り消す</source>
        <translation>Enter opens, F2 changes name and note, Delete removes</translation>
    </message>
    <message>
        <source>ひらく</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>名前とメモを直す</source>
        <translation>Change name and note</translation>
    </message>
    <message>
        <source>取り消す</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>AttachmentViewer</name>
    <message>
        <source>名前のないファイル</source>
        <translation>File without a name</translation>
    </message>
    <message>
        <source>コピーを保存…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>とじる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>もう一度</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>取り寄せています</source>
        <translation>Fetching</translation>
    </message>
    <message>
        <source>取り寄せたところまで</source>
        <translation>How much was fetched</translation>
    </message>
    <message>
        <source>保存しています</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>{name}、{pages}ページ</source>
        <translation>{name}, {pages} pages</translation>
    </message>
    <message>
        <source>コピーを保存しました。コピーには鍵がかかっていません</source>
        <translation>A copy was saved. It is not locked</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>添付する写真・書類</source>
        <translation>Photos and documents to attach</translation>
    </message>
    <message>
        <source>写真とPDF</source>
        <translation>Photos and PDF</translation>
    </message>
    <message>
        <source>コピーを保存</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>貼り付けた画像</source>
        <translation>Pasted picture</translation>
    </message>
</context>
<context>
    <name>AttachmentsCard</name>
    <message>
        <source>たす</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>写真・ファイルをたす</source>
        <translation>Add photos or files</translation>
    </message>
    <message>
        <source>Ins、またはここへドラッグ、Ctrl+V で貼り付け</source>
        <translation>Ins, drag files here, or paste with Ctrl+V</translation>
    </message>
    <message>
        <source>Ins を押すか、写真や書類をここへドラッグすると、この世帯の記録に添えられます</source>
        <translation>Press Ins, or drag photos or documents here, to keep them with this household</translation>
    </message>
    <message>
        <source>貼り付けられる画像がありません</source>
        <translation>There is no picture to paste</translation>
    </message>
    <message>
        <source>添付しています</source>
        <translation>Attaching</translation>
    </message>
    <message>
        <source>写真・ファイルを取り消しました</source>
        <translation>Photo or file removed</translation>
    </message>
    <message>
        <source>添付しました。PDFに書かれた作成者などの情報は、そのまま残ります</source>
        <translation>Attached. What the PDF says about its author stays in it</translation>
    </message>
    <message>
        <source>添付しました。写真の場所や機種の情報は消してあります</source>
        <translation>Attached. Place and device were removed from the photo</translation>
    </message>
    <message>
        <source>「{name}」：{said}</source>
        <translation>“{name}”: {said}</translation>
    </message>
</context>
<context>
    <name>AttendanceCard</name>
    <message>
        <source>来ている人&#x3000;{came}／{people}</source>
        <translation>Present  {came}/{people}</translation>
    </message>
    <message>
        <source>まだ：{names}</source>
        <translation>Not yet: {names}</translation>
    </message>
</context>
<context>
    <name>AttentionDialog</name>
    <message>
        <source>注意</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>注意をたす</source>
        <translation>Add a note</translation>
    </message>
    <message>
        <source>見直す日</source>
        <translation>Look again on</translation>
    </message>
    <message>
        <source>世帯のみなさん</source>
        <translation>Everybody in the household</translation>
    </message>
    <message>
        <source>注意を書きました</source>
        <translation>The note is written</translation>
    </message>
    <message>
        <source>おわる</source>
        <translation>End</translation>
    </message>
    <message>
        <source>{day} から</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>{day} に見直す</source>
        <translation>look again {day}</translation>
    </message>
</context>
<context>
    <name>BoardCanvas</name>
    <message>
        <source>週間表</source>
        <translation>Week board</translation>
    </message>
</context>
<context>
    <name>CandidatesCard</name>
    <message>
        <source>のせるか考えたい世帯</source>
        <translation>Households to consider</translation>
    </message>
    <message>
        <source>いま、記録から見つかる世帯はありません。</source>
        <translation>The records name no household now.</translation>
    </message>
    <message>
        <source>記録から。順番に意味はありません。</source>
        <translation>From the records, in no particular order.</translation>
    </message>
    <message>
        <source>のせる</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>{label}をのせる</source>
        <translation>Add {label}</translation>
    </message>
</context>
<context>
    <name>ClassDialog</name>
    <message>
        <source>保存期間の決まりを直しました</source>
        <translation>The rule was changed</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>ファイル(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>編集(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>表示(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>世帯(&amp;S)</source>
        <translation>&amp;Household</translation>
    </message>
    <message>
        <source>会議(&amp;K)</source>
        <translation>&amp;Conference</translation>
    </message>
    <message>
        <source>ツール(&amp;T)</source>
        <translation>&amp;Tools</translation>
    </message>
    <message>
        <source>ヘルプ(&amp;H)</source>
        <translation>He&amp;lp</translation>
    </message>
    <message>
        <source>相談を受ける(&amp;N)</source>
        <translation>&amp;New intake</translation>
    </message>
    <message>
        <source>電話メモ(&amp;M)</source>
        <translation>Phone &amp;memo</translation>
    </message>
    <message>
        <source>いま保存(&amp;S)</source>
        <translation>&amp;Save now</translation>
    </message>
    <message>
        <source>印刷(&amp;P)…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>ロック(&amp;L)</source>
        <translation>&amp;Lock</translation>
    </message>
    <message>
        <source>終わる(&amp;Q)</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>元に戻す(&amp;U)</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>やり直す(&amp;R)</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>たす(&amp;A)</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>直す(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>終わりにする(&amp;D)</source>
        <translation>En&amp;d</translation>
    </message>
    <message>
        <source>今日の日付を入れる(&amp;T)</source>
        <translation>Insert &amp;today</translation>
    </message>
    <message>
        <source>いまの時刻を入れる(&amp;I)</source>
        <translation>&amp;Insert the time</translation>
    </message>
    <message>
        <source>ご本人の言葉(&amp;K)</source>
        <translation>Own &amp;words</translation>
    </message>
    <message>
        <source>前に見つかった所へ(&amp;P)</source>
        <translation>&amp;Previous found</translation>
    </message>
    <message>
        <source>次の場所へ(&amp;P)</source>
        <translation>Next &amp;place</translation>
    </message>
    <message>
        <source>前の場所へ(&amp;R)</source>
        <translation>P&amp;revious place</translation>
    </message>
    <message>
        <source>図の見かた(&amp;G)</source>
        <translation>Le&amp;gend</translation>
    </message>
    <message>
        <source>さがす(&amp;F)</source>
        <translation>&amp;Find</translation>
    </message>
    <message>
        <source>この欄の履歴(&amp;H)…</source>
        <translation>&amp;History of this field…</translation>
    </message>
    <message>
        <source>この画面の中をさがす(&amp;N)</source>
        <translation>Fi&amp;nd on this screen</translation>
    </message>
    <message>
        <source>もどる(&amp;B)</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>すすむ(&amp;F)</source>
        <translation>&amp;Forward</translation>
    </message>
    <message>
        <source>次のタブへ(&amp;T)</source>
        <translation>Next &amp;tab</translation>
    </message>
    <message>
        <source>次へ(&amp;N)</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>前へ(&amp;V)</source>
        <translation>Pre&amp;vious</translation>
    </message>
    <message>
        <source>文字を大きく(&amp;L)</source>
        <translation>&amp;Larger type</translation>
    </message>
    <message>
        <source>文字を小さく(&amp;S)</source>
        <translation>&amp;Smaller type</translation>
    </message>
    <message>
        <source>つながりの一覧(&amp;I)</source>
        <translation>List of t&amp;ies</translation>
    </message>
    <message>
        <source>English で表示(&amp;A)</source>
        <translation>日本語で表示(&amp;A)</translation>
    </message>
    <message>
        <source>記録を書く(&amp;R)</source>
        <translation>Write a &amp;record</translation>
    </message>
    <message>
        <source>つなぐ(&amp;T)</source>
        <translation>Refer (&amp;t)</translation>
    </message>
    <message>
        <source>会議にのせる(&amp;K)</source>
        <translation>Put on a meetin&amp;g</translation>
    </message>
    <message>
        <source>エコマップを整える(&amp;E)</source>
        <translation>Tidy the &amp;ecomap</translation>
    </message>
    <message>
        <source>名前をかくす(&amp;A)</source>
        <translation>Hide n&amp;ames</translation>
    </message>
    <message>
        <source>決める(&amp;D)</source>
        <translation>&amp;Decide</translation>
    </message>
    <message>
        <source>あとで(&amp;L)</source>
        <translation>&amp;Later</translation>
    </message>
    <message>
        <source>投影する／止める(&amp;P)</source>
        <translation>&amp;Project / stop</translation>
    </message>
    <message>
        <source>真っ白にする(&amp;W)</source>
        <translation>&amp;White screen</translation>
    </message>
    <message>
        <source>明るい部屋／暗い部屋(&amp;I)</source>
        <translation>Br&amp;ight / dark room</translation>
    </message>
    <message>
        <source>いま送り、受け取る(&amp;S)</source>
        <translation>&amp;Send and receive now</translation>
    </message>
    <message>
        <source>まだ送っていないもの(&amp;U)</source>
        <translation>Not sent &amp;yet</translation>
    </message>
    <message>
        <source>返事を記録(&amp;M)</source>
        <translation>Record a re&amp;ply</translation>
    </message>
    <message>
        <source>この画面の考え方(&amp;H)</source>
        <translation>The idea of t&amp;his screen</translation>
    </message>
    <message>
        <source>キーの一覧(&amp;K)</source>
        <translation>All &amp;keys</translation>
    </message>
    <message>
        <source>このプログラムについて(&amp;A)</source>
        <translation>&amp;About this program</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>くらべる</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>決めました。もう一つの値も履歴に残ります</source>
        <translation>Decided. The other value stays in the history</translation>
    </message>
    <message>
        <source>同じ所を 2人が直していました</source>
        <translation>Two people changed the same field</translation>
    </message>
    <message>
        <source>くらべる所</source>
        <translation>Fields to compare</translation>
    </message>
    <message>
        <source>急がなくて大丈夫です。決めるまでは両方が見えます。</source>
        <translation>There is no hurry. Both are seen until you decide.</translation>
    </message>
    <message>
        <source>あとで決める</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>次へ</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>これで決める</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>{thing}（両方残しました）</source>
        <translation>{thing} (both kept)</translation>
    </message>
    <message>
        <source>{about}&#x3000;くらべて決める {count}件</source>
        <translation>{about}  {count} to compare</translation>
    </message>
    <message>
        <source>・自動で残した {count}件</source>
        <translation>, {count} kept by itself</translation>
    </message>
    <message>
        <source>{at}／{count}</source>
        <translation>{at}/{count}</translation>
    </message>
    <message>
        <source>{name}さんが {when} に書きました。同じころに書いたものと、両方そのまま残しました。決めることはありません。</source>
        <translation>{name} wrote this, {when}. It was kept beside what was written at the same time. There is nothing to decide.</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>{thing}：消した人と、書いた人がいます</source>
        <translation>{thing}: one removed it, one wrote to it</translation>
    </message>
    <message>
        <source>（なし）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>もとの値：「{text}」</source>
        <translation>Before: “{text}”</translation>
    </message>
    <message>
        <source>こちらにする</source>
        <translation>Take this one</translation>
    </message>
    <message>
        <source>消しました</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>消す</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>たしました</source>
        <translation>added</translation>
    </message>
    <message>
        <source>のこす</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>あわせた文（直せます）</source>
        <translation>Both in one (can be changed)</translation>
    </message>
    <message>
        <source>あわせた文にする</source>
        <translation>Take both</translation>
    </message>
    <message>
        <source>あわせた文</source>
        <translation>Both in one</translation>
    </message>
    <message>
        <source>もとの画面で、あらためて書くと決まります</source>
        <translation>Write it anew on its own screen to decide</translation>
    </message>
    <message>
        <source>消しても「履歴」に残ります。あとから戻せます。</source>
        <translation>What is removed stays in the history and can be brought back.</translation>
    </message>
    <message>
        <source>えらばなかった文も「履歴」に残ります。あとから戻せます。</source>
        <translation>What you do not choose stays in the history and can be put back.</translation>
    </message>
    <message>
        <source>この端末（{name}）</source>
        <translation>This computer ({name})</translation>
    </message>
    <message>
        <source>{name}さん</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>ほかの端末</source>
        <translation>Another computer</translation>
    </message>
</context>
<context>
    <name>ComputersCard</name>
    <message>
        <source>合言葉を変える…</source>
        <translation>Change the passphrase…</translation>
    </message>
    <message>
        <source>合言葉を忘れた・パソコンを替えた…</source>
        <translation>Forgot passphrase, new computer…</translation>
    </message>
    <message>
        <source>この人を外す…</source>
        <translation>Take this person out…</translation>
    </message>
    <message>
        <source>端末 {count}台</source>
        <translation>Computers: {count}</translation>
    </message>
    <message>
        <source>管理者が1人だけです。その端末が使えなくなると、だれも招待や変更ができません。もう1人、管理者の役割をつけてください。</source>
        <translation>There is only one administrator. If that computer breaks, nobody can invite or change anything. Make one more person an administrator.</translation>
    </message>
    <message>
        <source>合言葉を変えました</source>
        <translation>The passphrase was changed</translation>
    </message>
    <message>
        <source>新しい端末（または新しい合言葉）のための招待の紙をつくります。役割も受けもつ世帯もそのままです。入りなおしたら、使わなくなった端末をここで外してください。</source>
        <translation>This makes an invitation for a new computer (or a new passphrase). Roles and households stay as they are. Once they are back in, take the old computer out here.</translation>
    </message>
    <message>
        <source>紙をつくる</source>
        <translation>Make the paper</translation>
    </message>
    <message>
        <source> これから書かれるものは読めなくなります。すでに読んだものは消せません。この人が書いたものは残ります。</source>
        <translation> They will not be able to read what is written from now on. What they have already read cannot be unread. What they wrote stays.</translation>
    </message>
    <message>
        <source>{name}さんを外します。</source>
        <translation>{name} will be taken out.</translation>
    </message>
    <message>
        <source>この人を外す</source>
        <translation>Take this person out</translation>
    </message>
    <message>
        <source> その端末では、これから書かれるものが読めなくなり、次につながったときに中身が消えます。すでに読んだものは消せません。</source>
        <translation> That computer will not be able to read what is written from now on, and is emptied when it next connects. What was already read cannot be unread.</translation>
    </message>
    <message>
        <source>{day}からの端末を外します。</source>
        <translation>The computer in use since {day} will be taken out.</translation>
    </message>
    <message>
        <source>この端末を外す</source>
        <translation>Take this computer out</translation>
    </message>
    <message>
        <source>外しました。ほかの端末には、次のやりとりで伝わります</source>
        <translation>Taken out. The other computers hear of it when they next sync</translation>
    </message>
    <message>
        <source>この人だけが伴走している世帯が {count}つあります。伴走する人を決めてください。</source>
        <translation>Households only this person accompanies: {count}. Choose somebody to go on with them.</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{day}から</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>いま使っているこの端末（{since}）</source>
        <translation>This computer, in use now ({since})</translation>
    </message>
    <message>
        <source>最後の記録 {when}</source>
        <translation>last record {when}</translation>
    </message>
    <message>
        <source>まだ何も届いていません</source>
        <translation>nothing has come from it yet</translation>
    </message>
    <message>
        <source>この端末を外す…</source>
        <translation>Take this computer out…</translation>
    </message>
</context>
<context>
    <name>ComputersList</name>
    <message>
        <source>端末の様子</source>
        <translation>Computers</translation>
    </message>
</context>
<context>
    <name>ComputersModel</name>
    <message>
        <source>使っている人</source>
        <translation>Used by</translation>
    </message>
    <message>
        <source>最後に送った時</source>
        <translation>Last sent</translation>
    </message>
    <message>
        <source>受け取り</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>（お名前まだ）</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>{name}（{number}台目）</source>
        <translation>{name} (computer {number})</translation>
    </message>
    <message>
        <source>{name}・この端末</source>
        <translation>{name} · this computer</translation>
    </message>
    <message>
        <source>まだありません</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>{moment}（{days}日以上前）</source>
        <translation>{moment} (over {days} days ago)</translation>
    </message>
    <message>
        <source>すべて</source>
        <translation>All</translation>
    </message>
    <message>
        <source>あと {count} 件</source>
        <translation>{count} to come</translation>
    </message>
</context>
<context>
    <name>Conference</name>
    <message>
        <source>この会議でお話しするには、ご本人の同意がいります。世帯のページに同意を書くと、のせられます。</source>
        <translation>This conference needs the person&apos;s consent. Note it on the household&apos;s page, then add the household.</translation>
    </message>
    <message>
        <source>この会議では、名前の出ない事例だけを扱います。世帯はのせません。</source>
        <translation>This conference only takes cases without names. Households are not added.</translation>
    </message>
    <message>
        <source>この会議では、世帯の話をしません。世帯でない議題ならのせられます。</source>
        <translation>Households are not spoken of here. Other items can be added.</translation>
    </message>
    <message>
        <source>いまの役割では、会議の中身を書けません。進行の人に伝えてください。</source>
        <translation>Your role cannot write in conferences. Please tell the chair.</translation>
    </message>
    <message>
        <source>前の約束：{text}</source>
        <translation>Promised before: {text}</translation>
    </message>
    <message>
        <source>もどし：{text}</source>
        <translation>Came back: {text}</translation>
    </message>
    <message>
        <source>様子をきく日：{text}</source>
        <translation>Time to ask: {text}</translation>
    </message>
    <message>
        <source>会えていない {days}日</source>
        <translation>Not met for {days} days</translation>
    </message>
    <message>
        <source>ご本人の側 {person}／身近な人・地域 {natural}／専門職・役場 {office}</source>
        <translation>The person&apos;s side {person} / people close by {natural} / professionals {office}</translation>
    </message>
    <message>
        <source>ご本人の代わりに話す人がいません</source>
        <translation>Nobody speaks for the person</translation>
    </message>
    <message>
        <source>守秘の確認がまだ {count}人</source>
        <translation>Secrecy not confirmed: {count}</translation>
    </message>
    <message>
        <source>この会議には外の人：{names}</source>
        <translation>From outside this conference: {names}</translation>
    </message>
    <message>
        <source>{names} ほか{count}人</source>
        <translation>{names} and {count} more</translation>
    </message>
</context>
<context>
    <name>ConferencePage</name>
    <message>
        <source>会議</source>
        <translation>Conference</translation>
    </message>
    <message>
        <source>Ctrl+PgDn 次の議題  Ctrl+K 本人の言葉  Ctrl+D 決める  Ctrl+L あとで</source>
        <translation>Ctrl+PgDn Next  Ctrl+K Own words  Ctrl+D Decide  Ctrl+L Later</translation>
    </message>
    <message>
        <source>F1 ヘルプ  Ctrl+P 紙を印刷</source>
        <translation>F1 Help  Ctrl+P Print</translation>
    </message>
    <message>
        <source>F1 ヘルプ  Alt+↑↓ 入れかえ  Ctrl+P 紙を印刷</source>
        <translation>F1 Help  Alt+↑↓ Move  Ctrl+P Print</translation>
    </message>
    <message>
        <source>会議をとりやめました</source>
        <translation>Conference called off</translation>
    </message>
    <message>
        <source>紙を印刷（番号つき）</source>
        <translation>Print copies</translation>
    </message>
    <message>
        <source>会議を始める</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>会議を終える…</source>
        <translation>End…</translation>
    </message>
    <message>
        <source>つづきから</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>とりやめる</source>
        <translation>Call off</translation>
    </message>
    <message>
        <source>もう一度準備する</source>
        <translation>Prepare again</translation>
    </message>
    <message>
        <source>どこを見るか</source>
        <translation>What to look at</translation>
    </message>
    <message>
        <source>この会議は、ここでは読めません</source>
        <translation>This conference cannot be read here</translation>
    </message>
    <message>
        <source>日時はまだ</source>
        <translation>No date yet</translation>
    </message>
    <message>
        <source>守秘の確認 済</source>
        <translation>Secrecy confirmed</translation>
    </message>
    <message>
        <source>守秘の確認 あと{count}人</source>
        <translation>Secrecy: {count} left</translation>
    </message>
    <message>
        <source>会議を終えました</source>
        <translation>The conference has ended</translation>
    </message>
    <message>
        <source>「した」にしました</source>
        <translation>Marked as done</translation>
    </message>
    <message>
        <source>議題づくり</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>書きとめる</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>のせるか考えたい世帯</source>
        <translation>To consider</translation>
    </message>
    <message>
        <source>議題・人・紙</source>
        <translation>Items, people, papers</translation>
    </message>
    <message>
        <source>参加する人</source>
        <translation>People</translation>
    </message>
    <message>
        <source>図・約束</source>
        <translation>Map, promises</translation>
    </message>
</context>
<context>
    <name>ConferencesPage</name>
    <message>
        <source>会議の種類</source>
        <translation>Kind of conference</translation>
    </message>
    <message>
        <source>会議を準備する</source>
        <translation>Prepare a conference</translation>
    </message>
    <message>
        <source>会議</source>
        <translation>Conferences</translation>
    </message>
    <message>
        <source>↑↓ えらぶ  Enter ひらく  F1 ヘルプ</source>
        <translation>↑↓ Choose  Enter Open  F1 Help</translation>
    </message>
    <message>
        <source>これから</source>
        <translation>Coming</translation>
    </message>
    <message>
        <source>これまで</source>
        <translation>Past</translation>
    </message>
    <message>
        <source>日時はまだ</source>
        <translation>No date yet</translation>
    </message>
    <message>
        <source>議題 {count}</source>
        <translation>{count} items</translation>
    </message>
    <message>
        <source>会議はまだありません</source>
        <translation>No conferences yet</translation>
    </message>
    <message>
        <source>一つの窓口で抱えず、チームで話す場をつくれます。</source>
        <translation>Make room to talk as a team, so that no desk carries it alone.</translation>
    </message>
</context>
<context>
    <name>ConferencesTab</name>
    <message>
        <source>会議にのせる</source>
        <translation>To a conference</translation>
    </message>
    <message>
        <source>決めたことは、ご本人にどう伝えるかまで</source>
        <translation>What is decided includes how the person is told</translation>
    </message>
    <message>
        <source>まだ、会議にのせていません</source>
        <translation>Not on any agenda yet</translation>
    </message>
    <message>
        <source>一人で抱えずに、みんなで考える時間をつくれます。</source>
        <translation>Nobody has to carry it alone: a conference makes time to think together.</translation>
    </message>
    <message>
        <source>議題の名前はこれから</source>
        <translation>Item without a title yet</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>同意をたす</source>
        <translation>Add consent</translation>
    </message>
    <message>
        <source>同意はひとりずつ。親が答えても、子の分は開きません。</source>
        <translation>Consent is given one by one: a parent’s answer does not open what is their child’s.</translation>
    </message>
    <message>
        <source>いつから</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>いつまで</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>同意を書きました</source>
        <translation>The consent is written</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>約束の日</source>
        <translation>Day of the promise</translation>
    </message>
    <message>
        <source>聞いたまま、そのまま</source>
        <translation>As it was said</translation>
    </message>
    <message>
        <source>会えなかったことも、小さなことも</source>
        <translation>Not having met counts, and so do small things</translation>
    </message>
    <message>
        <source>記録を書く</source>
        <translation>Write a record</translation>
    </message>
    <message>
        <source>記録に書き足す・直す</source>
        <translation>Add to or correct a record</translation>
    </message>
    <message>
        <source>{when} の書きかけの続きです</source>
        <translation>Going on from {when}</translation>
    </message>
    <message>
        <source>記録する Ctrl+Enter</source>
        <translation>Save record Ctrl+Enter</translation>
    </message>
    <message>
        <source>直す Ctrl+Enter</source>
        <translation>Correct Ctrl+Enter</translation>
    </message>
    <message>
        <source>この日時は読めません。このままでも残せます</source>
        <translation>This is no date and time; it can be kept as it is</translation>
    </message>
    <message>
        <source>関わり方</source>
        <translation>Kind of contact</translation>
    </message>
    <message>
        <source>あったこと(&amp;A)</source>
        <translation>What h&amp;appened</translation>
    </message>
    <message>
        <source>ご本人の言葉(&amp;O)</source>
        <translation>&amp;Own words</translation>
    </message>
    <message>
        <source>いつ(&amp;D)</source>
        <translation>When(&amp;D)</translation>
    </message>
    <message>
        <source>一緒にいた分(&amp;M)</source>
        <translation>&amp;Minutes</translation>
    </message>
    <message>
        <source>よくある分</source>
        <translation>Usual minutes</translation>
    </message>
    <message>
        <source>だれが(&amp;W)</source>
        <translation>&amp;Who</translation>
    </message>
    <message>
        <source>だれが</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>会えた人(&amp;B)</source>
        <translation>Met(&amp;B)</translation>
    </message>
    <message>
        <source>会えた人</source>
        <translation>Whom we met</translation>
    </message>
    <message>
        <source>輪(&amp;R)</source>
        <translation>Wheel(&amp;R)</translation>
    </message>
    <message>
        <source>輪</source>
        <translation>Wheel</translation>
    </message>
    <message>
        <source>次の約束(&amp;P)</source>
        <translation>&amp;Promise</translation>
    </message>
    <message>
        <source>なにを</source>
        <translation>What</translation>
    </message>
    <message>
        <source>場所(&amp;L)</source>
        <translation>P&amp;lace</translation>
    </message>
    <message>
        <source>行き帰り・記録の分(&amp;Y)</source>
        <translation>Travel, writing(&amp;Y)</translation>
    </message>
    <message>
        <source>行き帰り</source>
        <translation>Travel</translation>
    </message>
    <message>
        <source>記録を書いた分</source>
        <translation>Minutes of writing</translation>
    </message>
    <message>
        <source>記録</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>どちらから(&amp;G)</source>
        <translation>Be&amp;gun by</translation>
    </message>
    <message>
        <source>どちらから</source>
        <translation>Who began</translation>
    </message>
    <message>
        <source>見立て(&amp;J)</source>
        <translation>&amp;Judgement</translation>
    </message>
    <message>
        <source>あとで続ける Esc</source>
        <translation>Later Esc</translation>
    </message>
    <message>
        <source>くわしく書く</source>
        <translation>More details</translation>
    </message>
    <message>
        <source>書きかけを消す</source>
        <translation>Drop the draft</translation>
    </message>
</context>
<context>
    <name>CopiesCard</name>
    <message>
        <source>番号を押すと「回収」に。終わるとき、そろったかを知らせます</source>
        <translation>Press a number when it is back. What is missing is listed at the end</translation>
    </message>
    <message>
        <source>配った紙&#x3000;{count}部</source>
        <translation>Copies  {count}</translation>
    </message>
    <message>
        <source>回収 {back}／{count}</source>
        <translation>Back {back}/{count}</translation>
    </message>
    <message>
        <source>No.{number}&#x3000;{who}</source>
        <translation>No.{number}  {who}</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>この日付はありません。日を書き直してください</source>
        <translation>There is no such day. Please write another</translation>
    </message>
    <message>
        <source>この日付はありません。このままでも保存できます</source>
        <translation>No such date. It can be kept as it is</translation>
    </message>
    <message>
        <source>何日かまで決めて書いてください（例 R8.11.26）</source>
        <translation>Please write the day, too, such as R8.11.26</translation>
    </message>
</context>
<context>
    <name>DayAsked</name>
    <message>
        <source>終わった日</source>
        <translation>Ended on</translation>
    </message>
    <message>
        <source>消さずに残ります</source>
        <translation>Kept, not erased</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>終わりにする</source>
        <translation>End</translation>
    </message>
</context>
<context>
    <name>DecisionTable</name>
    <message>
        <source>輪</source>
        <translation>Wheel</translation>
    </message>
    <message>
        <source>決めたこと</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>だれが</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>いつまで</source>
        <translation>By when</translation>
    </message>
    <message>
        <source>本人に</source>
        <translation>Tell</translation>
    </message>
</context>
<context>
    <name>DecisionsCard</name>
    <message>
        <source>たす</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>決めたこと → やること</source>
        <translation>Decided → to do</translation>
    </message>
    <message>
        <source>だれが・いつまでが空いている {count}件</source>
        <translation>{count} without who or when</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>よい</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>気をつける</source>
        <translation>Take care</translation>
    </message>
    <message>
        <source>なおすところ</source>
        <translation>To mend</translation>
    </message>
    <message>
        <source>空き容量は {free} GB です</source>
        <translation>{free} GB are free</translation>
    </message>
    <message>
        <source>この端末の時計は、ずれていません</source>
        <translation>The clock of this computer is right</translation>
    </message>
    <message>
        <source>なくなったりこわれたりしたファイルを、{count}件 自然になおしました</source>
        <translation>{count} lost or damaged files were put right by themselves</translation>
    </message>
    <message>
        <source>フォルダーのファイルに、おかしいところはありませんでした</source>
        <translation>Nothing is wrong with the files of the folder</translation>
    </message>
    <message>
        <source>なおすところが {count}つ あります。書いたものは、この端末にあります。</source>
        <translation>To be mended: {count}. What you wrote is on this computer.</translation>
    </message>
    <message>
        <source>共有フォルダーにつながりません。このまま書けます。</source>
        <translation>The shared folder cannot be reached. You can go on writing.</translation>
    </message>
    <message>
        <source>共有フォルダーは使えています。気をつけることが {count}つ あります。</source>
        <translation>The shared folder works. To take care of: {count}.</translation>
    </message>
    <message>
        <source>共有フォルダーは、だいじょうぶです。</source>
        <translation>The shared folder is fine.</translation>
    </message>
    <message>
        <source>共有フォルダーにつながっています</source>
        <translation>The shared folder is connected</translation>
    </message>
    <message>
        <source>つながった先に、この町の記録がありません</source>
        <translation>There are no records of this town at that place</translation>
    </message>
    <message>
        <source>ドライブがつながっているか、場所が合っているかを確かめてください。中身が消されたときは、この端末から入れ直せます。</source>
        <translation>Make sure that the drive is connected and the place is right. If the content was deleted, this computer can put it back.</translation>
    </message>
    <message>
        <source>なおす</source>
        <translation>Mend</translation>
    </message>
    <message>
        <source>共有フォルダーにつながりません</source>
        <translation>The shared folder cannot be reached</translation>
    </message>
    <message>
        <source>つながったら自動で送ります。</source>
        <translation>It goes out by itself when the folder is back.</translation>
    </message>
    <message>
        <source>もう一度</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>家族から取り消しました</source>
        <translation>Taken back from the family</translation>
    </message>
    <message>
        <source>住まい</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>「{home}」を直す</source>
        <translation>Correct “{home}”</translation>
    </message>
    <message>
        <source>「{home}」から移った</source>
        <translation>They moved away from “{home}”</translation>
    </message>
    <message>
        <source>住まいをたす</source>
        <translation>Add a dwelling</translation>
    </message>
</context>
<context>
    <name>DisputeLines</name>
    <message>
        <source>くらべる {count}</source>
        <translation>Compare {count}</translation>
    </message>
    <message>
        <source>同じ所を 2人が直していました</source>
        <translation>Two people changed the same field</translation>
    </message>
    <message>
        <source>&#x3000;ほか{count}か所</source>
        <translation>  and {count} more</translation>
    </message>
    <message>
        <source>{name}の世帯</source>
        <translation>Household of {name}</translation>
    </message>
    <message>
        <source>{name}さん</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{names}と</source>
        <translation>with {names}</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>できあがりました</source>
        <translation>All is ready</translation>
    </message>
    <message>
        <source>「はじめる」を押すと、今日の画面が開きます。困ったときは F1 で、その画面の考え方が読めます。</source>
        <translation>“Begin” opens today’s screen. F1 always tells the idea behind the screen you are on.</translation>
    </message>
</context>
<context>
    <name>DraftOffer</name>
    <message>
        <source>つづきを書く</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>消す</source>
        <translation>Forget it</translation>
    </message>
    <message>
        <source>ほかの書きかけ</source>
        <translation>Another draft</translation>
    </message>
    <message>
        <source>書きかけの予定があります。</source>
        <translation>There is a plan you began.</translation>
    </message>
    <message>
        <source>書きかけの予定があります：{what}</source>
        <translation>A plan you had begun: {what}</translation>
    </message>
</context>
<context>
    <name>DwellingDialog</name>
    <message>
        <source>住まい</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>いつから</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>書きました</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>住まいを書きました</source>
        <translation>The dwelling is written</translation>
    </message>
</context>
<context>
    <name>EcomapActs</name>
    <message>
        <source>人の名前</source>
        <translation>Name of the person</translation>
    </message>
    <message>
        <source>場所の名前</source>
        <translation>Name of the place</translation>
    </message>
    <message>
        <source>機関の名前</source>
        <translation>Name of the agency</translation>
    </message>
    <message>
        <source>名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>だれとつなぎますか</source>
        <translation>Tie to whom?</translation>
    </message>
    <message>
        <source>家族は、世帯のページで書きかえます</source>
        <translation>Family members are changed on the household&apos;s page</translation>
    </message>
    <message>
        <source>{name}を終わりにする</source>
        <translation>End {name}</translation>
    </message>
    <message>
        <source>戻せる操作はありません。前の図は履歴にあります</source>
        <translation>Nothing to undo. Earlier maps are in the history</translation>
    </message>
    <message>
        <source>名前を出すと描けます（Ctrl+Shift+A）</source>
        <translation>Show names to draw (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>チーム</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>地域資源</source>
        <translation>Resources</translation>
    </message>
    <message>
        <source>終わりにしました</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>動かしたものはありません</source>
        <translation>Nothing has been moved</translation>
    </message>
    <message>
        <source>ほかの人がこのあと変えたので、戻しません</source>
        <translation>Not undone: somebody changed it since</translation>
    </message>
    <message>
        <source>{name}さんがこのあと変えたので、戻しません</source>
        <translation>Not undone: {name} changed it since</translation>
    </message>
</context>
<context>
    <name>EcomapEmpty</name>
    <message>
        <source>まだ何も描かれていません</source>
        <translation>Nothing is drawn yet</translation>
    </message>
    <message>
        <source>全部うめなくて大丈夫です。ご本人と一緒に、3つだけ描いてみましょう。</source>
        <translation>It need not be complete. Draw just three things, together with the person.</translation>
    </message>
    <message>
        <source>人・生きものをおく</source>
        <translation>Add who it is</translation>
    </message>
    <message>
        <source>人をおく</source>
        <translation>Add them</translation>
    </message>
    <message>
        <source>いない、と書く</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>場所をおく</source>
        <translation>Add a place</translation>
    </message>
    <message>
        <source>毎日顔を見るもの</source>
        <translation>Whom one sees every day</translation>
    </message>
    <message>
        <source>人でなくても。犬、店、ラジオ</source>
        <translation>Not only people: a dog, a shop, the radio</translation>
    </message>
    <message>
        <source>困ったとき声をかける先</source>
        <translation>Whom one calls in trouble</translation>
    </message>
    <message>
        <source>「いない」も大切な記録です</source>
        <translation>“Nobody” is worth writing down, too</translation>
    </message>
    <message>
        <source>行くと少し楽になる所</source>
        <translation>Where it is easier to be</translation>
    </message>
    <message>
        <source>前に行っていた所でも</source>
        <translation>Also a place of earlier days</translation>
    </message>
    <message>
        <source>白紙から描く</source>
        <translation>Draw on a blank sheet</translation>
    </message>
</context>
<context>
    <name>EcomapLegend</name>
    <message>
        <source>図の見かた</source>
        <translation>How to read the map</translation>
    </message>
</context>
<context>
    <name>EcomapList</name>
    <message>
        <source>つながりの一覧</source>
        <translation>List of ties</translation>
    </message>
    <message>
        <source>張りつめ</source>
        <translation>Strain</translation>
    </message>
</context>
<context>
    <name>EcomapPage</name>
    <message>
        <source>1–4 形をおく  L つなぐ  Q W E R 太さ  Z 張りつめ  X 向き  Ctrl+Z 元に戻す</source>
        <translation>1–4 add  L tie  Q W E R line  Z strain  X direction  Ctrl+Z undo</translation>
    </message>
    <message>
        <source>困ったとき声をかける先が、いまはいない</source>
        <translation>Nobody to call in trouble at present</translation>
    </message>
    <message>
        <source>書きとめました。計画でいっしょに考えられます</source>
        <translation>Written down. It can be taken up in the plan</translation>
    </message>
    <message>
        <source>世帯へ</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>描く</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>前とくらべる</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>見る日</source>
        <translation>Day shown</translation>
    </message>
    <message>
        <source>名前をかくす</source>
        <translation>Hide names</translation>
    </message>
    <message>
        <source>投影 F11</source>
        <translation>Project F11</translation>
    </message>
    <message>
        <source>印刷</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>EcomapPalette</name>
    <message>
        <source>形をおく</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>人・近所</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>居場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>機関</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>家族</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>線の太さ</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>強い</source>
        <translation>Strong</translation>
    </message>
    <message>
        <source>ふつう</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>弱い</source>
        <translation>Weak</translation>
    </message>
    <message>
        <source>切れた</source>
        <translation>Broken</translation>
    </message>
    <message>
        <source>性質・向き</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>張りつめ</source>
        <translation>Strain</translation>
    </message>
    <message>
        <source>向き</source>
        <translation>Direction</translation>
    </message>
</context>
<context>
    <name>EcomapShowing</name>
    <message>
        <source>投影が切れました</source>
        <translation>The projector is gone</translation>
    </message>
    <message>
        <source>部屋の人に、名前が見えるようになります。</source>
        <translation>Everybody in the room will see the names.</translation>
    </message>
    <message>
        <source>名前を出して映す</source>
        <translation>Show the names</translation>
    </message>
    <message>
        <source>かくしたまま</source>
        <translation>Keep them hidden</translation>
    </message>
</context>
<context>
    <name>EcomapSlide</name>
    <message>
        <source>A世帯</source>
        <translation>Household A</translation>
    </message>
    <message>
        <source>{name}&#x3000;つながりの今</source>
        <translation>{name}: ties today</translation>
    </message>
    <message>
        <source>要点だけ</source>
        <translation>key points only</translation>
    </message>
    <message>
        <source>名前かくし中</source>
        <translation>Names hidden</translation>
    </message>
</context>
<context>
    <name>EcomapView</name>
    <message>
        <source>エコマップ</source>
        <translation>Ecomap</translation>
    </message>
    <message>
        <source>編集する</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>投影</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>印刷</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>人 {persons}、つながり先 {nodes}、つながり {ties}</source>
        <translation>{persons} people, {nodes} outside the family, {ties} ties</translation>
    </message>
</context>
<context>
    <name>ElsewhereBar</name>
    <message>
        <source>その図へ</source>
        <translation>Go to it</translation>
    </message>
    <message>
        <source>この図に替える</source>
        <translation>Show this one</translation>
    </message>
    <message>
        <source>投影をやめる</source>
        <translation>Stop showing</translation>
    </message>
    <message>
        <source>ほかの世帯の図を投影中です（いまは真っ白）</source>
        <translation>Another household&apos;s map is on (white now)</translation>
    </message>
    <message>
        <source>ほかの世帯の図を映したままです（名前かくし中）</source>
        <translation>The room still sees another household&apos;s map (names hidden)</translation>
    </message>
    <message>
        <source>ほかの世帯の図を、名前を出して映したままです</source>
        <translation>The room still sees another household&apos;s map, with names</translation>
    </message>
</context>
<context>
    <name>EmergencyDialog</name>
    <message>
        <source>緊急に開く</source>
        <translation>Open in an emergency</translation>
    </message>
    <message>
        <source>開くと、あなたの名前、時刻、理由が先に記録され、担当と管理者にすぐ知らされます。{minutes}分たつと閉じます。</source>
        <translation>Your name, the time and the reason are recorded first, and the team and the administrators are told at once. It closes after {minutes} minutes.</translation>
    </message>
    <message>
        <source>理由（{count}文字以上）(&amp;R)</source>
        <translation>&amp;Reason (at least {count} characters)</translation>
    </message>
    <message>
        <source>世帯番号(&amp;N)</source>
        <translation>Household &amp;number</translation>
    </message>
    <message>
        <source>記録して開く</source>
        <translation>Record and open</translation>
    </message>
</context>
<context>
    <name>EmergencyReadersDialog</name>
    <message>
        <source>緊急に開ける人</source>
        <translation>Who may open in an emergency</translation>
    </message>
    <message>
        <source>守られた世帯を、急ぎのときにひとりで開ける人です。開くと、理由と時刻が先に記録され、担当と管理者に知らされます。2人ほどにしておくと安心です。</source>
        <translation>They can open a protected household alone when it is urgent. Reason and time are recorded first, and the team and the administrators are told. Two persons or so are a good number.</translation>
    </message>
    <message>
        <source>緊急に開ける人を変えました</source>
        <translation>Changed who may open in an emergency</translation>
    </message>
</context>
<context>
    <name>EmergencyWindow</name>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>緊急に開いています。あと{minutes}分で閉じます。</source>
        <translation>Open in an emergency. Closes in {minutes} min.</translation>
    </message>
    <message>
        <source>緊急に開いた世帯 {number}</source>
        <translation>Household {number}, opened in an emergency</translation>
    </message>
    <message>
        <source>家族</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>関わる人</source>
        <translation>Who accompanies</translation>
    </message>
    <message>
        <source>約束</source>
        <translation>Promises</translation>
    </message>
    <message>
        <source>さいごの記録</source>
        <translation>Latest records</translation>
    </message>
</context>
<context>
    <name>EndBar</name>
    <message>
        <source>戻らないわけ（例：明日いただきに行く）</source>
        <translation>Why (for instance: fetched tomorrow)</translation>
    </message>
    <message>
        <source>紙が戻らないわけ</source>
        <translation>Why copies are not back</translation>
    </message>
    <message>
        <source>まだ続ける</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>会議を終える</source>
        <translation>End</translation>
    </message>
    <message>
        <source>まだ戻っていない紙：No.{numbers}</source>
        <translation>Copies not back: No.{numbers}</translation>
    </message>
    <message>
        <source>だれが・いつまでが空いている決めたこと：{texts}</source>
        <translation>Decisions without who or when: {texts}</translation>
    </message>
    <message>
        <source>戻っていない紙 No.{numbers}：{reason}</source>
        <translation>Copies not back No.{numbers}: {reason}</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>Enter か F2 で書き足す・直す</source>
        <translation>Enter or F2 adds or corrects</translation>
    </message>
    <message>
        <source>見立て：{words}</source>
        <translation>Our view: {words}</translation>
    </message>
    <message>
        <source>{day} {who}さんが訂正：</source>
        <translation>corrected {day} by {who}: </translation>
    </message>
</context>
<context>
    <name>ErasureDialog</name>
    <message>
        <source>承認しました。それぞれの端末が記録を消していきます</source>
        <translation>Approved. Each computer now erases the records</translation>
    </message>
    <message>
        <source>廃棄の案を出しました。もうひとりが承認すると消えます</source>
        <translation>Proposed. It is erased when another person approves</translation>
    </message>
    <message>
        <source>取り下げると、この案では廃棄されません。案は、また出せます。</source>
        <translation>Once withdrawn, this proposal erases nothing. You can propose it again.</translation>
    </message>
    <message>
        <source>取り下げる</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>案を残す</source>
        <translation>Keep the proposal</translation>
    </message>
    <message>
        <source>案を取り下げました</source>
        <translation>The proposal was withdrawn</translation>
    </message>
    <message>
        <source>案を出した人&#x3000;{name}&#x3000;{at}</source>
        <translation>Proposed by {name}, {at}</translation>
    </message>
    <message>
        <source>とじる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>あとで決める</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>承認して、記録を消す</source>
        <translation>Approve and erase</translation>
    </message>
    <message>
        <source>保存をのばすわけがあるので、廃棄できません。世帯のページで確かめます。</source>
        <translation>There is a reason to keep it longer, so it cannot be erased. See the household&apos;s page.</translation>
    </message>
    <message>
        <source>もうひとりの、承認できる人が承認すると、記録が消えます。</source>
        <translation>The records are erased when another person who may approve does so.</translation>
    </message>
    <message>
        <source>承認すると記録が消え、あとから元には戻せません。</source>
        <translation>Approving erases the records. It cannot be undone.</translation>
    </message>
    <message>
        <source>この端末で読める記録の中には、見つかりませんでした。</source>
        <translation>Nothing was found in what can be read on this computer.</translation>
    </message>
    <message>
        <source>廃棄の確認</source>
        <translation>Before erasing</translation>
    </message>
    <message>
        <source>ほかの記録に書かれていること</source>
        <translation>What other files say of it</translation>
    </message>
    <message>
        <source>名前と、書いた人のしるしで探しました。書き直すと、これからは新しい文が見えます。前の文は、その記録の履歴に、その記録が廃棄されるまで残ります。</source>
        <translation>Looked for by name and by marks of who wrote. Once rewritten, the new words are shown. The old ones stay in the history of that file until it is erased itself.</translation>
    </message>
    <message>
        <source>案を取り下げる</source>
        <translation>Withdraw the proposal</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>案を出す</source>
        <translation>Propose</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>書いたものはこの端末に残っています。</source>
        <translation>What you wrote is safe on this computer.</translation>
    </message>
    <message>
        <source>書いたものはそのままです。</source>
        <translation>What you wrote is as it was.</translation>
    </message>
    <message>
        <source>書きかけは下書きに残っています。</source>
        <translation>What you were typing is kept as a draft.</translation>
    </message>
    <message>
        <source>合言葉がちがいます。</source>
        <translation>The passphrase does not fit.</translation>
    </message>
    <message>
        <source>この人の伴走デスクは、もう開いています。</source>
        <translation>Your Banso Desk is already open.</translation>
    </message>
    <message>
        <source>開いている窓をお使いください。</source>
        <translation>Please use the window that is open.</translation>
    </message>
    <message>
        <source>この端末は、この町から外されました。</source>
        <translation>This computer was taken out of the town.</translation>
    </message>
    <message>
        <source>この端末にあった記録は消しました。書いたものは、町のほかの人のところにあります。</source>
        <translation>The records on this computer were erased. What you wrote is with the others in the town.</translation>
    </message>
    <message>
        <source>心あたりがないときは、町の管理者に聞いてください。</source>
        <translation>If you did not expect this, ask an administrator of the town.</translation>
    </message>
    <message>
        <source>この端末の控えが読めません。</source>
        <translation>This computer’s copy cannot be read.</translation>
    </message>
    <message>
        <source>送ったものは共有フォルダーに残っています。</source>
        <translation>What was sent is in the shared folder.</translation>
    </message>
    <message>
        <source>この端末の控えが、なくなったか、読めません。</source>
        <translation>The replica on this computer is gone or cannot be read.</translation>
    </message>
    <message>
        <source>「控えをつくり直す」で、共有フォルダーからそろえ直せます。</source>
        <translation>“Make it anew” gets it back from the shared folder.</translation>
    </message>
    <message>
        <source>この端末の鍵が、なくなったか、読めません。</source>
        <translation>The keys of this computer are gone or cannot be read.</translation>
    </message>
    <message>
        <source>管理者に、新しい端末のための招待の紙をつくってもらい、入りなおしてください。</source>
        <translation>Ask an administrator for an invitation for a new computer, and join again with it.</translation>
    </message>
    <message>
        <source>情報担当に番号を伝えてください。</source>
        <translation>Tell IT the number.</translation>
    </message>
    <message>
        <source>共有フォルダーに書く場所が、ファイルでないものでふさがっています。</source>
        <translation>The place to write to in the shared folder is taken by what is no file.</translation>
    </message>
    <message>
        <source>情報担当に『E-317』と伝えて、置かれたものをどけてもらってください。</source>
        <translation>Tell IT “E-317”, and have them take it away.</translation>
    </message>
    <message>
        <source>情報担当に『E-312 アクセス権』と伝えてください。</source>
        <translation>Tell IT “E-312 access rights”.</translation>
    </message>
    <message>
        <source>このフォルダーには、もう何か入っています。</source>
        <translation>There is something in this folder already.</translation>
    </message>
    <message>
        <source>中に新しいフォルダーをつくって、それを選んでください。</source>
        <translation>Make a new folder inside it and choose that one.</translation>
    </message>
    <message>
        <source>このフォルダーには、この町の記録がありません。</source>
        <translation>This folder does not hold this town.</translation>
    </message>
    <message>
        <source>共有フォルダーの場所が長すぎます。</source>
        <translation>The path of the shared folder is too long.</translation>
    </message>
    <message>
        <source>もっと上のフォルダーを選ぶか、名前を短くしてください。</source>
        <translation>Choose a folder further up, or shorten its name.</translation>
    </message>
    <message>
        <source>情報担当に『E-314 空き容量』と伝えてください。</source>
        <translation>Tell IT “E-314 free space”.</translation>
    </message>
    <message>
        <source>確かめられない記録が共有フォルダーにありました。</source>
        <translation>Something in the shared folder could not be verified.</translation>
    </message>
    <message>
        <source>いまは、この操作はできません。</source>
        <translation>This cannot be done now.</translation>
    </message>
    <message>
        <source>番号や名前をもう一度確かめてください。</source>
        <translation>Check the number or the name once more.</translation>
    </message>
    <message>
        <source>共有フォルダーに書けませんでした。</source>
        <translation>Nothing could be written to the shared folder.</translation>
    </message>
    <message>
        <source>場所が合っているか確かめてください。</source>
        <translation>Please check the place.</translation>
    </message>
    <message>
        <source>共有フォルダーの空きがなくなりました。</source>
        <translation>The shared folder is full.</translation>
    </message>
    <message>
        <source>共有フォルダーにつながりません。</source>
        <translation>The shared folder cannot be reached.</translation>
    </message>
    <message>
        <source>つながったら自動で送ります。</source>
        <translation>It goes out by itself when the folder is back.</translation>
    </message>
    <message>
        <source>この端末の控えを開けません。</source>
        <translation>This computer’s copy cannot be opened.</translation>
    </message>
    <message>
        <source>取り込まずに置いてあります。書いたものは無事です。</source>
        <translation>It was left aside. What you wrote is safe.</translation>
    </message>
    <message>
        <source>管理者に番号を伝えてください。</source>
        <translation>Please tell the administrator the code.</translation>
    </message>
    <message>
        <source>この操作は、いまの役割ではできません。</source>
        <translation>Your role does not allow this.</translation>
    </message>
    <message>
        <source>符号は {expected}文字です（いま {found}文字）。</source>
        <translation>A code has {expected} characters ({found} so far).</translation>
    </message>
    <message>
        <source>{place}文字目が、符号に使わない字です。</source>
        <translation>Character {place} is never part of a code.</translation>
    </message>
    <message>
        <source>符号のどこかがちがいます。紙と見くらべてください。</source>
        <translation>The code is mistyped somewhere. Compare it with the paper.</translation>
    </message>
    <message>
        <source>この招待の符号は、この町にありません。</source>
        <translation>This town knows no such invitation.</translation>
    </message>
    <message>
        <source>この招待の符号は、期限が過ぎています。</source>
        <translation>This invitation has expired.</translation>
    </message>
    <message>
        <source>この招待の符号は、ほかの町のものです。</source>
        <translation>This invitation is of another town.</translation>
    </message>
    <message>
        <source>情報担当に「BIZ UD書体を入れてください」と伝えてください。</source>
        <translation>Ask IT to install the BIZ UD fonts.</translation>
    </message>
    <message>
        <source>引き受けたつながり担当が、ほかにいません。</source>
        <translation>No other companion has accepted.</translation>
    </message>
    <message>
        <source>次の担当が引き受けると、入れ替わります。</source>
        <translation>When the next companion accepts, they take over.</translation>
    </message>
    <message>
        <source>その方は、もうつながり担当か、お願いしてあります。</source>
        <translation>They are the companion already, or have been asked.</translation>
    </message>
    <message>
        <source>守る世帯です。「{field}」に、知られてはならない言葉（{kind}）があります。あわせて{count}か所です。このままではお渡しできません。</source>
        <translation>This household is protected. “{field}” holds words that must not be known ({kind}), {count} in all. It cannot be handed over like this.</translation>
    </message>
    <message>
        <source>一覧から選んで記録してください。</source>
        <translation>Choose it in the list and record it there.</translation>
    </message>
    <message>
        <source>必要なときは管理者に相談してください。</source>
        <translation>Please ask the administrator if you need it.</translation>
    </message>
    <message>
        <source>「{field}」の欄を、このままでは保存できません。</source>
        <translation>The field “{field}” cannot be kept as it is.</translation>
    </message>
    <message>
        <source>見つかりません。</source>
        <translation>Not found.</translation>
    </message>
    <message>
        <source>思わぬことが起きて、この操作は終わりませんでした。</source>
        <translation>Something unexpected happened; this was not finished.</translation>
    </message>
    <message>
        <source>もう一度ためすか、番号と内容を管理者に伝えてください。</source>
        <translation>Try again, or tell the administrator the code and the details.</translation>
    </message>
    <message>
        <source>もう少し長くしてください（{min_characters}文字、またはことば{min_words}つ）。</source>
        <translation>A little longer, please ({min_characters} characters or {min_words} words).</translation>
    </message>
    <message>
        <source>招待した人の端末が送り終えているか、確かめてください。</source>
        <translation>Please check that the inviting computer has sent everything.</translation>
    </message>
    <message>
        <source>この符号は、使われたか取り消されたので、もう使えません。</source>
        <translation>This code was used or withdrawn and works no more.</translation>
    </message>
    <message>
        <source>管理者から新しい招待の紙をもらってください。</source>
        <translation>Please ask the administrator for a new invitation.</translation>
    </message>
    <message>
        <source>場所と紙を確かめてください。</source>
        <translation>Please check the place and the paper.</translation>
    </message>
    <message>
        <source>この予備の鍵は、ほかの町のものです。</source>
        <translation>This recovery sheet belongs to another town.</translation>
    </message>
    <message>
        <source>この紙では、まだ町を開けません。</source>
        <translation>This sheet does not open the town yet.</translation>
    </message>
    <message>
        <source>共有フォルダーとやりとりしてから、もう一度試してください。</source>
        <translation>Sync with the shared folder, then try again.</translation>
    </message>
    <message>
        <source>この紙は、もう使えません。あとで新しい紙がつくられました。</source>
        <translation>This sheet opens nothing any more. A newer one was made.</translation>
    </message>
    <message>
        <source>金庫の新しい紙を使ってください。</source>
        <translation>Please use the newer sheet in the safe.</translation>
    </message>
    <message>
        <source>緊急に開けるのは、名前をあげられた人だけです。</source>
        <translation>Only persons named for it can open in an emergency.</translation>
    </message>
    <message>
        <source>「急ぎの連絡」の人に電話してください。</source>
        <translation>Ring the persons under “urgent calls”.</translation>
    </message>
    <message>
        <source>「{field}」に、役割では世帯の記録を読めない人がいます。</source>
        <translation>“{field}” names somebody whose role does not let them read households.</translation>
    </message>
    <message>
        <source>ほかの人を選ぶか、管理者に役割を相談してください。</source>
        <translation>Choose somebody else, or ask an administrator about the role.</translation>
    </message>
    <message>
        <source>理由を{limit}文字以上で書いてください。</source>
        <translation>Give a reason of at least {limit} characters.</translation>
    </message>
    <message>
        <source>守りを下げるには、確かめのうえで進めてください。</source>
        <translation>Confirm that the protection is to be lowered.</translation>
    </message>
    <message>
        <source>ほかの人がこのあと変えたので、元には戻しません。</source>
        <translation>Somebody changed it since, so it is not undone.</translation>
    </message>
    <message>
        <source>この世帯の廃棄は、もう承認されています。</source>
        <translation>Two people already agreed to erase this household.</translation>
    </message>
    <message>
        <source>それぞれの端末が、次につながったときに消します。</source>
        <translation>Each computer erases it when it next connects.</translation>
    </message>
    <message>
        <source>案が出たあとで、この世帯のつなぎ票が増えました。</source>
        <translation>A slip of this household was issued after the proposal.</translation>
    </message>
    <message>
        <source>案を取り下げて、もう一度出してください。</source>
        <translation>Withdraw the proposal and make it again.</translation>
    </message>
    <message>
        <source>終えた日か保存期間が、ふたりで別々に書かれています。</source>
        <translation>Two people wrote different ends or classes.</translation>
    </message>
    <message>
        <source>世帯の履歴で、どちらかに決めてください。</source>
        <translation>Decide for one of them in the history of the household.</translation>
    </message>
    <message>
        <source>「{field}」が、これから来る日になっています。</source>
        <translation>“{field}” is a day that is still to come.</translation>
    </message>
    <message>
        <source>今日までの日を書いてください。</source>
        <translation>Write a day up to today.</translation>
    </message>
    <message>
        <source>この世帯の伴走は続いています。続くあいだ、記録は消えません。</source>
        <translation>This household is still accompanied. As long as that goes on, its records are not erased.</translation>
    </message>
    <message>
        <source>保存をのばすわけが {count}件 あるので、廃棄できません。</source>
        <translation>It cannot be erased: there are {count} reasons to keep it longer.</translation>
    </message>
    <message>
        <source>世帯のページで、わけを確かめてください。</source>
        <translation>See the reasons on the household&apos;s page.</translation>
    </message>
    <message>
        <source>保存期間が、まだ終わっていません（{last}まで）。</source>
        <translation>Its term is not over yet (until {last}).</translation>
    </message>
    <message>
        <source>この世帯の記録は、ずっと残すと決められています。</source>
        <translation>The records of this household are to be kept for good.</translation>
    </message>
    <message>
        <source>案を出した人は、自分で承認できません。</source>
        <translation>Who proposed it cannot approve it.</translation>
    </message>
    <message>
        <source>もうひとりの、承認できる人にたのんでください。</source>
        <translation>Ask another person who may approve.</translation>
    </message>
    <message>
        <source>前と同じ文です。書きかえるか、「このまま残す」を選んでください。</source>
        <translation>These are the same words as before. Change them, or choose “Keep as it is”.</translation>
    </message>
    <message>
        <source>この世帯のつなぎ票が {count}通、この端末では読めません。</source>
        <translation>{count} slips of this household cannot be read on this computer.</translation>
    </message>
    <message>
        <source>つなぎ票を出した人に、廃棄の案を出してもらってください。</source>
        <translation>Ask who issued the slip to propose it.</translation>
    </message>
    <message>
        <source>ほかの記録に、この世帯のことが書かれています。{count}件、まだ決めていません。</source>
        <translation>Other files speak of this household. {count} of these texts are not decided on.</translation>
    </message>
    <message>
        <source>一つずつ、残すか書き直すかを決めてください。</source>
        <translation>Decide for each whether it stays or is rewritten.</translation>
    </message>
    <message>
        <source>日本語の書体がこの端末にないので、紙をつくれません。</source>
        <translation>There is no Japanese type face here, so no paper can be made.</translation>
    </message>
    <message>
        <source>この会議のようすが変わっていたので、そのままにしました。</source>
        <translation>The conference had changed meanwhile, so it was left as it is.</translation>
    </message>
    <message>
        <source>この方だけがつながり担当の世帯が {count}つあります。</source>
        <translation>Households whose only companion this person is: {count}.</translation>
    </message>
    <message>
        <source>次の担当が引き受けてから、もう一度どうぞ。</source>
        <translation>Please try again once the next companion has accepted.</translation>
    </message>
    <message>
        <source>引き受けるのは、ご本人だけができます。</source>
        <translation>Only they themselves can take it on.</translation>
    </message>
    <message>
        <source>もう、その値になっています。</source>
        <translation>It has that value already.</translation>
    </message>
    <message>
        <source>この欄の値は、もうひとつに決まっています。</source>
        <translation>This field has one value already.</translation>
    </message>
    <message>
        <source>これは、履歴からは書きかえられません。</source>
        <translation>This cannot be rewritten from the history.</translation>
    </message>
    <message>
        <source>もとの画面で、あらためて書いてください。</source>
        <translation>Write it anew on its own screen.</translation>
    </message>
    <message>
        <source>計画がまだ空です。ひとつ書くと、見直し日を決められます。</source>
        <translation>The plan is still empty. With one item in it, a day to look again can be set.</translation>
    </message>
    <message>
        <source>受け取る方のお名前か、電話で確かめたしるしが要ります。</source>
        <translation>Who receives it has to be named, or confirmed by phone.</translation>
    </message>
    <message>
        <source>渡しっぱなしにしないためです。</source>
        <translation>So that nobody is just handed on.</translation>
    </message>
    <message>
        <source>ご本人の同意がまだです。</source>
        <translation>The person has not agreed yet.</translation>
    </message>
    <message>
        <source>「問い合わせだけ」なら、お名前なしで出せます。急ぐときは、わけを書いてください。</source>
        <translation>An inquiry can go out without a name. If it is urgent, write why.</translation>
    </message>
    <message>
        <source>様子をきく日を、今日からあとの日で決めてください。</source>
        <translation>Choose a day from today on to ask how it goes.</translation>
    </message>
    <message>
        <source>印をつけた言葉を、ふつうの言い方に変えてください。</source>
        <translation>Put the marked words more generally.</translation>
    </message>
    <message>
        <source>このつなぎ票は、もうお渡ししています。</source>
        <translation>This slip has been issued already.</translation>
    </message>
    <message>
        <source>書き直すときは、とりやめて新しくつくってください。</source>
        <translation>To rewrite it, void it and make a new one.</translation>
    </message>
    <message>
        <source>このつなぎ票は、まだお渡ししていません。</source>
        <translation>This slip has not been issued yet.</translation>
    </message>
    <message>
        <source>このつなぎは、もう先方の手をはなれています。</source>
        <translation>This referral is no longer with them.</translation>
    </message>
    <message>
        <source>いまのようすからは、そこへ進めません。</source>
        <translation>It cannot go there from where it stands.</translation>
    </message>
    <message>
        <source>根づいたかどうかは、一度様子をきいてからにします。</source>
        <translation>Whether it took root is told after asking once.</translation>
    </message>
    <message>
        <source>「様子をきいた」を先に記録してください。</source>
        <translation>Record first that you asked how it goes.</translation>
    </message>
    <message>
        <source>とりやめるわけを、ひとことお書きください。</source>
        <translation>Write in a word why it is voided.</translation>
    </message>
    <message>
        <source>符号のどこかがちがいます。紙の6文字と見くらべてください。</source>
        <translation>The code is mistyped. Compare the six characters with the paper.</translation>
    </message>
    <message>
        <source>同じ符号のつなぎが{count}件あります。</source>
        <translation>{count} referrals have this code.</translation>
    </message>
    <message>
        <source>招待できるのは管理者だけです。</source>
        <translation>Only administrators can invite.</translation>
    </message>
    <message>
        <source>管理者に頼んでください。</source>
        <translation>Ask an administrator.</translation>
    </message>
    <message>
        <source>役割を変えられるのは管理者だけです。</source>
        <translation>Only administrators can change roles.</translation>
    </message>
    <message>
        <source>緊急に開ける人を決められるのは管理者だけです。</source>
        <translation>Only administrators can name who opens in an emergency.</translation>
    </message>
    <message>
        <source>予備の鍵の紙をつくれるのは管理者だけです。</source>
        <translation>Only administrators can make a recovery sheet.</translation>
    </message>
    <message>
        <source>ほかの人や端末を外せるのは管理者だけです。</source>
        <translation>Only administrators take people or computers out.</translation>
    </message>
    <message>
        <source>いま使っている端末は、この端末からは外せません。</source>
        <translation>The computer in use cannot take itself out.</translation>
    </message>
    <message>
        <source>ほかの端末から外すか、ほかの管理者に頼んでください。</source>
        <translation>Do it from another computer, or ask another administrator.</translation>
    </message>
    <message>
        <source>管理者がだれもいなくなるので、変えられません。</source>
        <translation>Nobody would be left to administer.</translation>
    </message>
    <message>
        <source>先に、ほかの人を管理者にしてください。</source>
        <translation>Make somebody else an administrator first.</translation>
    </message>
    <message>
        <source>この方は、もう入っています。</source>
        <translation>This person has joined already.</translation>
    </message>
    <message>
        <source>役割を選んでください。協力機関（見るだけ）は、ほかの役割と一緒にはできません。</source>
        <translation>Choose a role. An outside viewer can have no other one.</translation>
    </message>
    <message>
        <source>この端末には、新しい世帯を書くための鍵がまだありません。</source>
        <translation>This computer has no key yet to write new households.</translation>
    </message>
    <message>
        <source>送受信してから、もう一度ためしてください。続くときは管理者に伝えてください。</source>
        <translation>Send and receive, then try again. If it goes on, tell an administrator.</translation>
    </message>
    <message>
        <source>この端末には、会議を書くための鍵がまだありません。</source>
        <translation>This computer has no key yet to write conferences.</translation>
    </message>
    <message>
        <source>この端末には、つなぎ票を出すための鍵がまだありません。</source>
        <translation>This computer has no key yet to issue slips.</translation>
    </message>
    <message>
        <source>この会議では、世帯のことは話しません。</source>
        <translation>This conference does not speak of households.</translation>
    </message>
    <message>
        <source>世帯のことは、支援会議などで話してください。</source>
        <translation>Speak of them in a support conference.</translation>
    </message>
    <message>
        <source>この会議では、お名前を出さずに話します。</source>
        <translation>This conference speaks without names.</translation>
    </message>
    <message>
        <source>お名前のない議題にしてください。</source>
        <translation>Make it an item without a name.</translation>
    </message>
    <message>
        <source>この会議で話すには、ご本人の同意が要ります。</source>
        <translation>To speak of it here, the person has to agree.</translation>
    </message>
    <message>
        <source>同意を確かめてから、のせてください。</source>
        <translation>Ask for consent, then put it on.</translation>
    </message>
    <message>
        <source>守る世帯の紙です。「{field}」に、知られてはならない言葉（{kind}）があります。あわせて{count}か所です。</source>
        <translation>This paper is about a protected household. “{field}” holds words that must not be known ({kind}), {count} in all.</translation>
    </message>
    <message>
        <source>「学校」「ご家族」のような、ふつうの言い方に変えてください。</source>
        <translation>Please use plain words instead, such as “school” or “family”.</translation>
    </message>
    <message>
        <source>まだもどっていない配付資料があるので、終われません。</source>
        <translation>Some handouts have not come back, so it cannot end.</translation>
    </message>
    <message>
        <source>資料を集めて、番号に印をつけてください。</source>
        <translation>Collect them and tick their numbers.</translation>
    </message>
    <message>
        <source>線の両はしを、図の中から選んでください。</source>
        <translation>Choose both ends of the line in the map.</translation>
    </message>
    <message>
        <source>同じ人どうしは、つなげません。</source>
        <translation>One cannot be tied to oneself.</translation>
    </message>
    <message>
        <source>もう一方の人を選んでください。</source>
        <translation>Choose the other one.</translation>
    </message>
    <message>
        <source>同じ人どうしは、家族の線でつなげません。</source>
        <translation>One cannot be one’s own family.</translation>
    </message>
    <message>
        <source>くり返しの中に、その回はありません。</source>
        <translation>The series has no such time.</translation>
    </message>
    <message>
        <source>週間表で、その回を選び直してください。</source>
        <translation>Choose it again on the week board.</translation>
    </message>
    <message>
        <source>くり返しの書き方が、読めませんでした。</source>
        <translation>How it repeats could not be read.</translation>
    </message>
    <message>
        <source>「毎週」「2週ごと」「第1・第3」から選んでください。</source>
        <translation>Choose weekly, every two weeks, or 1st and 3rd.</translation>
    </message>
    <message>
        <source>並べる先が見つかりません。</source>
        <translation>The place to put it is gone.</translation>
    </message>
    <message>
        <source>画面を見て、もう一度動かしてください。</source>
        <translation>Look and move it again.</translation>
    </message>
    <message>
        <source>「いちばん急ぐこと」は、上で選んだ困りごとの中から選んでください。</source>
        <translation>Choose what presses most among the issues chosen above.</translation>
    </message>
    <message>
        <source>その変更は、もう見つかりません。</source>
        <translation>This change is not there any more.</translation>
    </message>
    <message>
        <source>履歴を開き直してください。</source>
        <translation>Open the history again.</translation>
    </message>
    <message>
        <source>「{field}」は、一覧にあるものから選んでください。</source>
        <translation>{field}: choose one of the list.</translation>
    </message>
    <message>
        <source>「{field}」の数が、書ける範囲をこえています。</source>
        <translation>{field}: the number is out of range.</translation>
    </message>
    <message>
        <source>数を確かめてください。</source>
        <translation>Check the number.</translation>
    </message>
    <message>
        <source>「{field}」が長すぎます。</source>
        <translation>“{field}” is too long.</translation>
    </message>
    <message>
        <source>{limit}文字までにしてください。</source>
        <translation>At most {limit} characters, please.</translation>
    </message>
    <message>
        <source>「{field}」は、年月日まで書いてください（例：R8.11.24、11/24）。</source>
        <translation>{field}: write a whole date (such as R8.11.24 or 11/24).</translation>
    </message>
    <message>
        <source>「{field}」は、日付と時刻で書いてください（例：11/24 13:30、あした 10時）。</source>
        <translation>{field}: write date and time (such as 11/24 13:30).</translation>
    </message>
    <message>
        <source>「{field}」を書いてください。</source>
        <translation>{field}: please write something.</translation>
    </message>
    <message>
        <source>「{field}」に選んだものが、もう見つかりません。</source>
        <translation>{field}: what was chosen is not there any more.</translation>
    </message>
    <message>
        <source>もう一度選んでください。</source>
        <translation>Choose again.</translation>
    </message>
    <message>
        <source>「{field}」が長すぎるか、保存できない字が入っています。</source>
        <translation>{field}: too long, or a character that cannot be saved.</translation>
    </message>
    <message>
        <source>短くするか、分けて書いてください。</source>
        <translation>Shorten it or split it.</translation>
    </message>
    <message>
        <source>下書きを残せませんでした。</source>
        <translation>The draft could not be kept.</translation>
    </message>
    <message>
        <source>「いま保存」で保存してください。</source>
        <translation>Save it with “Save now”.</translation>
    </message>
    <message>
        <source>この紙の中身が読めません。</source>
        <translation>What is on this paper cannot be read.</translation>
    </message>
    <message>
        <source>この紙の図が読めません。</source>
        <translation>The map on this paper cannot be read.</translation>
    </message>
    <message>
        <source>図を開き直してから、もう一度印刷してください。</source>
        <translation>Open the map again, then print.</translation>
    </message>
    <message>
        <source>練習用の町は、もうここにあります。</source>
        <translation>A town for practice is here already.</translation>
    </message>
    <message>
        <source>別の場所を選ぶか、いまある練習用の町を使ってください。</source>
        <translation>Choose another place, or use that one.</translation>
    </message>
    <message>
        <source>同じお返事が、もう記録されています。</source>
        <translation>The same answer is recorded already.</translation>
    </message>
    <message>
        <source>ご本人が、ここには伝えないでほしいと話しています。</source>
        <translation>The person asked not to tell them.</translation>
    </message>
    <message>
        <source>とりやめたつなぎ票なので、印刷できません。</source>
        <translation>The slip was voided, so it is not printed.</translation>
    </message>
    <message>
        <source>元のファイルを開けるか確かめてください。</source>
        <translation>Check whether the file opens.</translation>
    </message>
    <message>
        <source>共有フォルダーにつながっていないので、まだ開けません。</source>
        <translation>The shared folder is away, so this cannot be opened yet.</translation>
    </message>
    <message>
        <source>つながると開けます。</source>
        <translation>It opens when the folder is back.</translation>
    </message>
    <message>
        <source>このファイルは、共有フォルダーの中でこわれています。</source>
        <translation>This file is damaged in the shared folder.</translation>
    </message>
    <message>
        <source>入れた人の端末から送り直せます。管理者に伝えてください。</source>
        <translation>Its author’s computer can send it again. Tell the administrator.</translation>
    </message>
    <message>
        <source>この端末の空きが足りず、添付できませんでした。</source>
        <translation>This computer has no room, so nothing was attached.</translation>
    </message>
    <message>
        <source>情報担当に『E-105 空き容量』と伝えてください。</source>
        <translation>Tell IT “E-105 free space”.</translation>
    </message>
    <message>
        <source>中身のないファイルは添付できません。</source>
        <translation>An empty file cannot be attached.</translation>
    </message>
    <message>
        <source>このファイルを読めませんでした。</source>
        <translation>This file could not be read.</translation>
    </message>
    <message>
        <source>HEIC（iPhoneの写真の形）は、ここでは読めません。</source>
        <translation>HEIC (what iPhones take pictures in) cannot be read here.</translation>
    </message>
    <message>
        <source>JPEGにしてから添付してください（iPhoneの設定＞カメラ＞互換性優先）。</source>
        <translation>Make it a JPEG first (iPhone: Settings, Camera, Most Compatible).</translation>
    </message>
    <message>
        <source>添付できるのは、写真・画像とPDFです（{known}）。</source>
        <translation>Photos, pictures and PDF can be attached ({known}).</translation>
    </message>
    <message>
        <source>ほかの形の書類は、PDFにしてから添付してください。</source>
        <translation>Make other documents a PDF first.</translation>
    </message>
    <message>
        <source>{megabytes} MBあります。添付できるのは{limit} MBまでです。</source>
        <translation>It has {megabytes} MB. At most {limit} MB can be attached.</translation>
    </message>
    <message>
        <source>小さくするか、分けてから添付してください。</source>
        <translation>Make it smaller or split it first.</translation>
    </message>
    <message>
        <source>このPDFにはパスワードがかかっていて、ここでは見られません。</source>
        <translation>This PDF has a password and cannot be seen here.</translation>
    </message>
    <message>
        <source>「コピーを保存」すると、ほかのアプリで開けます。</source>
        <translation>Save a copy to open it in another program.</translation>
    </message>
    <message>
        <source>まだ届いていません（送った人のパソコンが共有フォルダーにつながると開けます）。</source>
        <translation>It has not arrived yet (it opens once the sender’s computer has reached the shared folder).</translation>
    </message>
    <message>
        <source>{limit}ページより多い画像は添付できません。</source>
        <translation>A picture of more than {limit} pages cannot be attached.</translation>
    </message>
    <message>
        <source>PDFにするか、分けてから添付してください。</source>
        <translation>Make it a PDF or split it first.</translation>
    </message>
    <message>
        <source>画像が大きすぎます（{limit}百万画素まで）。</source>
        <translation>The picture is too large (at most {limit} million pixels).</translation>
    </message>
    <message>
        <source>小さくしてから添付してください。</source>
        <translation>Make it smaller first.</translation>
    </message>
    <message>
        <source>その場所には保存できませんでした。</source>
        <translation>It could not be saved there.</translation>
    </message>
    <message>
        <source>別の場所を選んでください。</source>
        <translation>Choose another place.</translation>
    </message>
    <message>
        <source>ファイルがこわれているか、途中で切れています。</source>
        <translation>The file is damaged or broken off.</translation>
    </message>
</context>
<context>
    <name>FactsEditor</name>
    <message>
        <source>会議の種類</source>
        <translation>Kind of conference</translation>
    </message>
    <message>
        <source>会議の名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>例：第5回 支援会議</source>
        <translation>Such as: 5th conference</translation>
    </message>
    <message>
        <source>日時</source>
        <translation>Day and time</translation>
    </message>
    <message>
        <source>例：12/1 13:30</source>
        <translation>12/1 13:30</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>分</source>
        <translation> min</translation>
    </message>
    <message>
        <source>予定の長さ</source>
        <translation>Planned length</translation>
    </message>
    <message>
        <source>予定の長さ&#x3000;↑↓ で10分ずつ</source>
        <translation>Planned length, ↑↓ by 10 minutes</translation>
    </message>
    <message>
        <source>日と時刻がわかるように書いてください（例：12/1 13:30）</source>
        <translation>Please write day and time (such as 12/1 13:30)</translation>
    </message>
</context>
<context>
    <name>FamilyRow</name>
    <message>
        <source>別居</source>
        <translation>elsewhere</translation>
    </message>
</context>
<context>
    <name>FieldHistoryDialog</name>
    <message>
        <source>履歴</source>
        <translation>History</translation>
    </message>
    <message>
        <source>戻しても、いまの値は履歴に残ります。</source>
        <translation>What stands there now stays in the history.</translation>
    </message>
    <message>
        <source>とじる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{thing}の{field}</source>
        <translation>{thing}: {field}</translation>
    </message>
    <message>
        <source>{what}の履歴</source>
        <translation>History: {what}</translation>
    </message>
    <message>
        <source>まだ何も書かれていません</source>
        <translation>Nothing was written yet</translation>
    </message>
    <message>
        <source>この値に戻す</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>この値に戻しました。いままでの値も履歴に残ります</source>
        <translation>Put back. What stood there stays in the history</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>この欄</source>
        <translation>This field</translation>
    </message>
    <message>
        <source>線のはし</source>
        <translation>End of the line</translation>
    </message>
    <message>
        <source>決める欄</source>
        <translation>Field to decide</translation>
    </message>
    <message>
        <source>えらぶ書き方</source>
        <translation>Version to take</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>所属</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>議題</source>
        <translation>Agenda item</translation>
    </message>
    <message>
        <source>ねらい</source>
        <translation>Aim</translation>
    </message>
    <message>
        <source>お返事</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>参加する人の名前</source>
        <translation>Name of who comes</translation>
    </message>
    <message>
        <source>線のもう一方</source>
        <translation>Other end</translation>
    </message>
    <message>
        <source>根拠</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>並べる先</source>
        <translation>Place in the order</translation>
    </message>
    <message>
        <source>確かめた人</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>どちらから</source>
        <translation>Who began</translation>
    </message>
    <message>
        <source>はじまり</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>連絡をとる担当</source>
        <translation>Whom to call</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>変更</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>符号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>会議の名前</source>
        <translation>Name of the conference</translation>
    </message>
    <message>
        <source>つながり担当</source>
        <translation>Companion</translation>
    </message>
    <message>
        <source>会議</source>
        <translation>Conference</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>同意の日</source>
        <translation>Day of consent</translation>
    </message>
    <message>
        <source>よびかけ</source>
        <translation>Convener</translation>
    </message>
    <message>
        <source>同意の取り方</source>
        <translation>How consent was given</translation>
    </message>
    <message>
        <source>関わりの記録</source>
        <translation>Contact record</translation>
    </message>
    <message>
        <source>部数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>伝えること</source>
        <translation>What to tell</translation>
    </message>
    <message>
        <source>見た人</source>
        <translation>Seen by</translation>
    </message>
    <message>
        <source>預かった人</source>
        <translation>Taken by</translation>
    </message>
    <message>
        <source>緊急に開ける人</source>
        <translation>Who may open in an emergency</translation>
    </message>
    <message>
        <source>日付</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>日数</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>決めた日</source>
        <translation>Decided on</translation>
    </message>
    <message>
        <source>決めたこと</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>つなぎ先</source>
        <translation>Referred to</translation>
    </message>
    <message>
        <source>向き</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>伝えてよい範囲</source>
        <translation>What may be told</translation>
    </message>
    <message>
        <source>いつまでに</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>下書き</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>いつまで</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>直すもの</source>
        <translation>What to correct</translation>
    </message>
    <message>
        <source>数えはじめ</source>
        <translation>Counted from</translation>
    </message>
    <message>
        <source>姓</source>
        <translation>Family name</translation>
    </message>
    <message>
        <source>公式か</source>
        <translation>Formality</translation>
    </message>
    <message>
        <source>様子</source>
        <translation>How it goes</translation>
    </message>
    <message>
        <source>回数</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>できること</source>
        <translation>What they can do</translation>
    </message>
    <message>
        <source>だれが同意したか</source>
        <translation>Who agreed</translation>
    </message>
    <message>
        <source>名</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>祝日のとき</source>
        <translation>On holidays</translation>
    </message>
    <message>
        <source>世帯</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>印刷する日</source>
        <translation>Day to print</translation>
    </message>
    <message>
        <source>情報</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>出した人</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>困りごと</source>
        <translation>Issues</translation>
    </message>
    <message>
        <source>職種</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Number of lines</translation>
    </message>
    <message>
        <source>担当</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>行く人</source>
        <translation>Who goes</translation>
    </message>
    <message>
        <source>会った方</source>
        <translation>Who was met</translation>
    </message>
    <message>
        <source>主に関わる世帯のめやす</source>
        <translation>Households led at most</translation>
    </message>
    <message>
        <source>分</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>いちばん急ぐこと</source>
        <translation>What presses most</translation>
    </message>
    <message>
        <source>お名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>次に会う人</source>
        <translation>Who meets next</translation>
    </message>
    <message>
        <source>覚え書き</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>いつ</source>
        <translation>When</translation>
    </message>
    <message>
        <source>もとの日時</source>
        <translation>Original time</translation>
    </message>
    <message>
        <source>ご本人の言葉</source>
        <translation>Own words</translation>
    </message>
    <message>
        <source>だれが</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>もとの困りごと</source>
        <translation>Began with</translation>
    </message>
    <message>
        <source>役目</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>休むわけ</source>
        <translation>Why it rests</translation>
    </message>
    <message>
        <source>だれのこと</source>
        <translation>Whom it is about</translation>
    </message>
    <message>
        <source>住んでいる方</source>
        <translation>Who lives there</translation>
    </message>
    <message>
        <source>だれから見て</source>
        <translation>Seen by whom</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>図の場所</source>
        <translation>Places on the map</translation>
    </message>
    <message>
        <source>図</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>話題を出す人</source>
        <translation>Presenter</translation>
    </message>
    <message>
        <source>前のつなぎ</source>
        <translation>Earlier referral</translation>
    </message>
    <message>
        <source>守り方</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>わけ</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>先方のご担当</source>
        <translation>Contact there</translation>
    </message>
    <message>
        <source>つなぎ票</source>
        <translation>Referral slip</translation>
    </message>
    <message>
        <source>くり返し</source>
        <translation>Repeats</translation>
    </message>
    <message>
        <source>お願い</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>地域資源</source>
        <translation>Resource</translation>
    </message>
    <message>
        <source>保存期間</source>
        <translation>Kept for</translation>
    </message>
    <message>
        <source>会う間隔</source>
        <translation>Rhythm</translation>
    </message>
    <message>
        <source>役割</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>分野</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>つなぐ人</source>
        <translation>Who refers</translation>
    </message>
    <message>
        <source>性別</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>どちら側</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>はじめの日</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>段階</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>いつから</source>
        <translation>From</translation>
    </message>
    <message>
        <source>ようす</source>
        <translation>State</translation>
    </message>
    <message>
        <source>つながりの強さ</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>代わりの人</source>
        <translation>Substitute</translation>
    </message>
    <message>
        <source>支え</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>本人に</source>
        <translation>Told to the person</translation>
    </message>
    <message>
        <source>いっしょに伴走する人</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>表題</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>知っておいてほしいこと</source>
        <translation>To know</translation>
    </message>
    <message>
        <source>つぎのようす</source>
        <translation>Next state</translation>
    </message>
    <message>
        <source>特徴</source>
        <translation>Traits</translation>
    </message>
    <message>
        <source>行き帰りの分</source>
        <translation>Travel minutes</translation>
    </message>
    <message>
        <source>見る世帯</source>
        <translation>View</translation>
    </message>
    <message>
        <source>訪問</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>どうやって</source>
        <translation>How</translation>
    </message>
    <message>
        <source>曜日</source>
        <translation>Weekday</translation>
    </message>
    <message>
        <source>輪</source>
        <translation>Wheel</translation>
    </message>
    <message>
        <source>心配</source>
        <translation>Worry</translation>
    </message>
    <message>
        <source>記録の分</source>
        <translation>Writing minutes</translation>
    </message>
    <message>
        <source>図の中の場所</source>
        <translation>Place in the map</translation>
    </message>
    <message>
        <source>年数</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>ふりがな</source>
        <translation>reading of a name</translation>
    </message>
    <message>
        <source>住まい</source>
        <translation>home</translation>
    </message>
    <message>
        <source>学校や通う先</source>
        <translation>school or place they go to</translation>
    </message>
    <message>
        <source>病気のこと</source>
        <translation>illness</translation>
    </message>
    <message>
        <source>生年月日</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>役場や担当のこと</source>
        <translation>office or staff</translation>
    </message>
</context>
<context>
    <name>FirstDay</name>
    <message>
        <source>ようこそ。ここから、つながりがはじまります。</source>
        <translation>Welcome. This is where connecting begins.</translation>
    </message>
    <message>
        <source>相談を受ける</source>
        <translation>New intake</translation>
    </message>
    <message>
        <source>週間表をひらく</source>
        <translation>Open the week</translation>
    </message>
    <message>
        <source>地域資源をひらく</source>
        <translation>Open resources</translation>
    </message>
    <message>
        <source>まず、受け止める</source>
        <translation>First, an intake</translation>
    </message>
    <message>
        <source>名前がわからなくても、空らんのままでも保存できます。</source>
        <translation>You can save without a name, and with every field empty.</translation>
    </message>
    <message>
        <source>チームの一週間を置く</source>
        <translation>Lay out the team&apos;s week</translation>
    </message>
    <message>
        <source>打ち合わせや休みを先に置くと、2人で行ける時間が見えます。</source>
        <translation>With meetings and leave in place, you see when two can go together.</translation>
    </message>
    <message>
        <source>町の居場所を書きとめる</source>
        <translation>Note places to be</translation>
    </message>
    <message>
        <source>サロンやお店、頼れる人。つなぐ先は、窓口だけではありません。</source>
        <translation>Meeting places, shops, people to turn to: not only counters help.</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>共有フォルダー</source>
        <translation>Shared folder</translation>
    </message>
    <message>
        <source>あなたのこと</source>
        <translation>About you</translation>
    </message>
    <message>
        <source>合言葉と予備の鍵</source>
        <translation>Passphrase and spare key</translation>
    </message>
    <message>
        <source>できあがり</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>使い方を選ぶ</source>
        <translation>How you use it</translation>
    </message>
    <message>
        <source>次へ(&amp;N)</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>はじめる(&amp;N)</source>
        <translation>Begi&amp;n</translation>
    </message>
    <message>
        <source>町をつくる(&amp;N)</source>
        <translation>Create the tow&amp;n</translation>
    </message>
    <message>
        <source>町に入る(&amp;N)</source>
        <translation>Joi&amp;n the town</translation>
    </message>
    <message>
        <source>準備しています…</source>
        <translation>Getting ready…</translation>
    </message>
    <message>
        <source>はじめの準備 — 伴走デスク</source>
        <translation>First steps — Banso Desk</translation>
    </message>
    <message>
        <source>はじめの準備</source>
        <translation>First steps</translation>
    </message>
    <message>
        <source>とちゅうでやめても、続きから始められます</source>
        <translation>You may stop and go on later</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>もどる(&amp;B)</source>
        <translation>&amp;Back</translation>
    </message>
</context>
<context>
    <name>FirstRunFolder</name>
    <message>
        <source>みんなで使う共有フォルダー</source>
        <translation>The folder all of you share</translation>
    </message>
    <message>
        <source>予備の鍵の紙で開き直す</source>
        <translation>Reopen with the spare key sheet</translation>
    </message>
    <message>
        <source>管理者がいなくなったときだけ使います。金庫の紙（28文字）が要ります。</source>
        <translation>Only when no administrator is left. You need the sheet from the safe (28 characters).</translation>
    </message>
    <message>
        <source>インターネットは使いません。記録はまずこの端末に保存し、つながったときに共有フォルダーへ送ります。</source>
        <translation>No internet is used. Records are saved on this computer first and go to the shared folder when it is there.</translation>
    </message>
    <message>
        <source>場所(&amp;P)</source>
        <translation>&amp;Place</translation>
    </message>
    <message>
        <source>さがす(&amp;S)…</source>
        <translation>Brow&amp;se…</translation>
    </message>
    <message>
        <source>紙の符号(&amp;K)</source>
        <translation>&amp;Code on paper</translation>
    </message>
</context>
<context>
    <name>FirstRunPerson</name>
    <message>
        <source>あなたのこと</source>
        <translation>About you</translation>
    </message>
    <message>
        <source>チームの人に見える名前です。記録や約束に、だれが書いたか分かるように入ります。</source>
        <translation>The name your team sees. It stands with records and visits, so that all know who wrote them.</translation>
    </message>
    <message>
        <source>町の名前(&amp;T)</source>
        <translation>&amp;Town</translation>
    </message>
    <message>
        <source>例：みどり野町</source>
        <translation>e.g. Midorino</translation>
    </message>
    <message>
        <source>お名前(&amp;M)</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>ふりがな(&amp;F)</source>
        <translation>Reading (&amp;furigana)</translation>
    </message>
    <message>
        <source>仕事(&amp;J)</source>
        <translation>&amp;Job</translation>
    </message>
    <message>
        <source>例：伴走支援員、保健師</source>
        <translation>e.g. support worker, public health nurse</translation>
    </message>
</context>
<context>
    <name>FirstRunSecret</name>
    <message>
        <source>合言葉と予備の鍵</source>
        <translation>Passphrase and spare key</translation>
    </message>
    <message>
        <source>この端末の記録を開くための合言葉です。14文字以上か、ことば5つ以上で決めてください。</source>
        <translation>The passphrase that opens the records on this computer: at least 14 characters, or five words.</translation>
    </message>
    <message>
        <source>合言葉(&amp;P)</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>もう一度(&amp;A)</source>
        <translation>&amp;Again</translation>
    </message>
    <message>
        <source>文字を見せる(&amp;V)</source>
        <translation>Show what I t&amp;ype</translation>
    </message>
</context>
<context>
    <name>FirstRunUsage</name>
    <message>
        <source>使い方を選ぶ</source>
        <translation>How you use it</translation>
    </message>
    <message>
        <source>伴走デスクは、つながり続けることを目指す支援のための机です。どれもあとから変えられます。</source>
        <translation>Banso Desk is for support that aims at staying connected. All of this can be changed later.</translation>
    </message>
    <message>
        <source>この端末の、このアカウントは</source>
        <translation>This account on this computer</translation>
    </message>
    <message>
        <source>文字の大きさ</source>
        <translation>Size of type</translation>
    </message>
    <message>
        <source>ことば / Language</source>
        <translation>ことば / Language</translation>
    </message>
</context>
<context>
    <name>FolderChecks</name>
    <message>
        <source>{seconds}秒</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>読み書きできます</source>
        <translation>Can be read and written</translation>
    </message>
    <message>
        <source>このフォルダーには書けません</source>
        <translation>This folder cannot be written</translation>
    </message>
    <message>
        <source>情報担当に『E-312 アクセス権』と伝えるか、ほかの場所を選んでください</source>
        <translation>Tell your IT staff “E-312 access rights”, or choose another place</translation>
    </message>
    <message>
        <source>このフォルダーには空きがありません</source>
        <translation>There is no space left in this folder</translation>
    </message>
    <message>
        <source>情報担当に『E-314 空き容量』と伝えてください</source>
        <translation>Tell your IT staff “E-314 disk space”</translation>
    </message>
    <message>
        <source>このフォルダーの場所は長すぎます</source>
        <translation>The path of this folder is too long</translation>
    </message>
    <message>
        <source>{excess}文字だけ短くなるように、もっと上のフォルダーを選ぶか、名前を短くしてください</source>
        <translation>Choose a folder further up or shorten names, by {excess} characters</translation>
    </message>
    <message>
        <source>このフォルダーが見つかりません</source>
        <translation>This folder was not found</translation>
    </message>
    <message>
        <source>場所の書き方と、サーバーにつながっているかを確かめてください</source>
        <translation>Check how the place is written, and whether the server can be reached</translation>
    </message>
    <message>
        <source>{free} GB（1年の目安 0.3 GB）</source>
        <translation>{free} GB (a year takes about 0.3 GB)</translation>
    </message>
    <message>
        <source>空き容量</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>時計のずれ</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>ありません</source>
        <translation>no difference</translation>
    </message>
    <message>
        <source>この端末が {minutes}分 進んでいます。直さなくても使えます</source>
        <translation>this computer is {minutes} min ahead; it works all the same</translation>
    </message>
    <message>
        <source>この端末が {minutes}分 遅れています。直さなくても使えます</source>
        <translation>this computer is {minutes} min behind; it works all the same</translation>
    </message>
    <message>
        <source>もう町の記録があります</source>
        <translation>A town is already here</translation>
    </message>
    <message>
        <source>「入る」を選んでください</source>
        <translation>choose to join it</translation>
    </message>
    <message>
        <source>町の記録が見つかりました</source>
        <translation>A town was found</translation>
    </message>
    <message>
        <source>ここには町の記録がありません</source>
        <translation>No town is here</translation>
    </message>
    <message>
        <source>空のフォルダーではありません</source>
        <translation>This folder is not empty</translation>
    </message>
    <message>
        <source>中に新しいフォルダーをつくってください</source>
        <translation>make a new folder inside</translation>
    </message>
    <message>
        <source>空のフォルダーです</source>
        <translation>An empty folder</translation>
    </message>
    <message>
        <source>場所を管理者に確かめてください</source>
        <translation>ask the administrator for the place</translation>
    </message>
</context>
<context>
    <name>FolderPage</name>
    <message>
        <source>この町ではじめて使う（新しくつくる）</source>
        <translation>First in this town (create it)</translation>
    </message>
    <message>
        <source>空のフォルダーを選びます。あなたが最初の管理者になります。</source>
        <translation>Choose an empty folder. You become the first administrator.</translation>
    </message>
    <message>
        <source>すでにあるフォルダーに入る</source>
        <translation>Join an existing folder</translation>
    </message>
    <message>
        <source>管理者からもらった「招待の紙」（20文字の符号）を使います。</source>
        <translation>Use the invitation you were given (a code of 20 characters).</translation>
    </message>
    <message>
        <source>共有フォルダーを選ぶ</source>
        <translation>Choose the shared folder</translation>
    </message>
    <message>
        <source>まず練習用で試す</source>
        <translation>Try it with practice data</translation>
    </message>
    <message>
        <source>つくり話の世帯が入っています。あとで丸ごと消せます。</source>
        <translation>Fictional households are inside. It can be thrown away as a whole.</translation>
    </message>
    <message>
        <source>→ 読めました</source>
        <translation>→ read</translation>
    </message>
</context>
<context>
    <name>FolderPart</name>
    <message>
        <source>F5 今すぐ送受信  Ctrl+Tab 次のタブ</source>
        <translation>F5 send and receive  Ctrl+Tab next tab</translation>
    </message>
    <message>
        <source>送り、受け取りました</source>
        <translation>Sent and received</translation>
    </message>
    <message>
        <source>送り、受け取っています</source>
        <translation>Sending and receiving</translation>
    </message>
    <message>
        <source>フォルダーを調べています</source>
        <translation>Checking the folder</translation>
    </message>
    <message>
        <source>まだ送っていないものは、ありません</source>
        <translation>Nothing is waiting to be sent</translation>
    </message>
    <message>
        <source>まだ送っていないもの {count}件</source>
        <translation>{count} waiting to be sent</translation>
    </message>
    <message>
        <source>ほかに {count}件</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>{free} GB（1年の目安 0.3 GB）</source>
        <translation>{free} GB (about 0.3 GB a year)</translation>
    </message>
    <message>
        <source>わかりません</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>まだありません</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>フォルダーをもとにもどしています</source>
        <translation>Restoring the folder</translation>
    </message>
    <message>
        <source>足りなかった {restored}件を入れ、こわれた {repaired}件をなおしました</source>
        <translation>Put back {restored} missing files, mended {repaired} damaged ones</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>ここに入れ直す</source>
        <translation>Put it back here</translation>
    </message>
    <message>
        <source>この場所には何もありません。ドライブがつながっていないときも、空に見えます。場所が合っていて、中身が消されたときだけ、入れ直してください。</source>
        <translation>There is nothing at this place. A drive that is not connected looks empty, too. Put the content back only if the place is right and the content was deleted.</translation>
    </message>
    <message>
        <source>一覧を写しました</source>
        <translation>The list was copied</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>のこす</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>とじる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>最初から</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>書きかけの続きです（{when}）</source>
        <translation>Going on from your draft ({when})</translation>
    </message>
</context>
<context>
    <name>HeaderChips</name>
    <message>
        <source>ほか{count}人</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>注意：{words}</source>
        <translation>Attention: {words}</translation>
    </message>
    <message>
        <source>注意 {count}</source>
        <translation>Attention {count}</translation>
    </message>
    <message>
        <source>{day}に亡くなりました</source>
        <translation>Died {day}</translation>
    </message>
    <message>
        <source>守る世帯</source>
        <translation>Protected household</translation>
    </message>
    <message>
        <source>伝言が担当に届きません</source>
        <translation>Messages do not reach the team</translation>
    </message>
    <message>
        <source>伝言の届け先が書きかえられています。押すと、もとにもどせます。</source>
        <translation>Somebody changed where its messages go. Press to put it right.</translation>
    </message>
    <message>
        <source>いることも守る世帯</source>
        <translation>Hidden household</translation>
    </message>
    <message>
        <source>くらべる {count}</source>
        <translation>Compare {count}</translation>
    </message>
    <message>
        <source>{name}（引き受け待ち）</source>
        <translation>{name} (not accepted yet)</translation>
    </message>
    <message>
        <source>引き受けますか</source>
        <translation>Do you accept?</translation>
    </message>
    <message>
        <source>主に：{names}</source>
        <translation>Companion: {names}</translation>
    </message>
    <message>
        <source>チーム {count}人</source>
        <translation>Team of {count}</translation>
    </message>
    <message>
        <source>次：{words}</source>
        <translation>Next: {words}</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>ヘルプを閉じる</source>
        <translation>Close the help</translation>
    </message>
    <message>
        <source>閉じる  Esc</source>
        <translation>Close  Esc</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>世帯</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>家族</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>住まい</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>だれがどこに住むか</source>
        <translation>Who lives where</translation>
    </message>
    <message>
        <source>家族のつながり</source>
        <translation>Kinship</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>関わる人</source>
        <translation>Who accompanies</translation>
    </message>
    <message>
        <source>困りごと</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>計画</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>約束</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>関わりの記録</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>相談受付</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>エコマップの人・場所</source>
        <translation>Person or place on the map</translation>
    </message>
    <message>
        <source>つながり</source>
        <translation>Tie</translation>
    </message>
    <message>
        <source>つながりのようす</source>
        <translation>State of a tie</translation>
    </message>
    <message>
        <source>訪問・約束</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>くり返す訪問</source>
        <translation>Series of visits</translation>
    </message>
    <message>
        <source>つなぎ</source>
        <translation>Referral</translation>
    </message>
    <message>
        <source>つなぎの返事</source>
        <translation>Answer to a referral</translation>
    </message>
    <message>
        <source>議題</source>
        <translation>Agenda item</translation>
    </message>
    <message>
        <source>決めたこと</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>写真・書類</source>
        <translation>photos and documents</translation>
    </message>
    <message>
        <source>会議の記録</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>くり返しの中の1回</source>
        <translation>One of a series</translation>
    </message>
    <message>
        <source>地域資源</source>
        <translation>Resource</translation>
    </message>
    <message>
        <source>会議</source>
        <translation>Conference</translation>
    </message>
    <message>
        <source>出席者</source>
        <translation>Attendee</translation>
    </message>
    <message>
        <source>町のこと</source>
        <translation>The town</translation>
    </message>
    <message>
        <source>町の日</source>
        <translation>Day of the town</translation>
    </message>
    <message>
        <source>世帯のほかの予定</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>保存をのばす</source>
        <translation>Kept longer</translation>
    </message>
    <message>
        <source>たしました</source>
        <translation>added</translation>
    </message>
    <message>
        <source>取り消しました</source>
        <translation>taken back</translation>
    </message>
    <message>
        <source>書きました</source>
        <translation>written</translation>
    </message>
    <message>
        <source>直しました</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>訂正しました</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>ひとつにしました</source>
        <translation>made one</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>呼び名</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>守り</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>段階</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>はじめの日</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>おわりの日</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>とりさげた日</source>
        <translation>Withdrawn on</translation>
    </message>
    <message>
        <source>会うめやす（日）</source>
        <translation>Rhythm (days)</translation>
    </message>
    <message>
        <source>めやすを休む</source>
        <translation>Rest until</translation>
    </message>
    <message>
        <source>休むわけ</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>町内</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>姓</source>
        <translation>Family name</translation>
    </message>
    <message>
        <source>名</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>姓のふりがな</source>
        <translation>Reading of the family name</translation>
    </message>
    <message>
        <source>名のふりがな</source>
        <translation>Reading of the given name</translation>
    </message>
    <message>
        <source>旧姓</source>
        <translation>Former name</translation>
    </message>
    <message>
        <source>通称</source>
        <translation>Common name</translation>
    </message>
    <message>
        <source>性別</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>生まれた日</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>亡くなった日</source>
        <translation>Died</translation>
    </message>
    <message>
        <source>続柄</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>中心の方</source>
        <translation>The person</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>伝言を残さない</source>
        <translation>Leave no message</translation>
    </message>
    <message>
        <source>別に暮らす所</source>
        <translation>Lives elsewhere</translation>
    </message>
    <message>
        <source>しごと</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>健康</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>人づてに聞いた</source>
        <translation>Hearsay</translation>
    </message>
    <message>
        <source>郵便番号</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>ことば</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>題</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>くわしく</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>だれの</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>どこに</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>見直し日</source>
        <translation>Look again on</translation>
    </message>
    <message>
        <source>職員</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>いつのものか</source>
        <translation>Day it is of</translation>
    </message>
    <message>
        <source>所属</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>引き受けた</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>分野</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>ようす</source>
        <translation>State</translation>
    </message>
    <message>
        <source>輪</source>
        <translation>Wheel</translation>
    </message>
    <message>
        <source>だれが</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>いつごろ</source>
        <translation>About when</translation>
    </message>
    <message>
        <source>ご本人の言葉</source>
        <translation>Own words</translation>
    </message>
    <message>
        <source>約束の日</source>
        <translation>Day of the promise</translation>
    </message>
    <message>
        <source>方法</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>伝えてよいこと</source>
        <translation>What may be told</translation>
    </message>
    <message>
        <source>伝える先</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>だれから</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>いつ</source>
        <translation>When</translation>
    </message>
    <message>
        <source>分</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>行き帰りの分</source>
        <translation>Travel minutes</translation>
    </message>
    <message>
        <source>記録の分</source>
        <translation>Writing minutes</translation>
    </message>
    <message>
        <source>どちらから</source>
        <translation>Who began</translation>
    </message>
    <message>
        <source>会えた人</source>
        <translation>Whom we met</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>あったこと</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>見立て</source>
        <translation>Judgement</translation>
    </message>
    <message>
        <source>はじまり</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>聞いたまま</source>
        <translation>Heard</translation>
    </message>
    <message>
        <source>受けた日</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>太さ</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>張りつめ</source>
        <translation>Strain</translation>
    </message>
    <message>
        <source>向き</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>どのくらい</source>
        <translation>Frequency</translation>
    </message>
    <message>
        <source>お願い</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>つなぎ先</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>様子をきく日</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>ひとこと</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>ご本人に</source>
        <translation>To the person</translation>
    </message>
    <message>
        <source>いつまで</source>
        <translation>Until when</translation>
    </message>
    <message>
        <source>話した人</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>話題を出す人</source>
        <translation>Presenter</translation>
    </message>
    <message>
        <source>ねらい</source>
        <translation>Aim</translation>
    </message>
    <message>
        <source>図を紙に入れる</source>
        <translation>Map on paper</translation>
    </message>
    <message>
        <source>よびかけ</source>
        <translation>Convener</translation>
    </message>
    <message>
        <source>秘密の守り方</source>
        <translation>Secrecy</translation>
    </message>
    <message>
        <source>立場</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>役目</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>短い名前</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>ふりがな</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>制度か、人・近所か</source>
        <translation>Formal or informal</translation>
    </message>
    <message>
        <source>分類</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>ファクス</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>担当</source>
        <translation>Contact person</translation>
    </message>
    <message>
        <source>担当のふりがな</source>
        <translation>Reading of contact</translation>
    </message>
    <message>
        <source>できること</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>雰囲気</source>
        <translation>Atmosphere</translation>
    </message>
    <message>
        <source>曜日・時間</source>
        <translation>Days and hours</translation>
    </message>
    <message>
        <source>費用</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>気をつけること</source>
        <translation>What to mind</translation>
    </message>
    <message>
        <source>確かめた日</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>役所の名前</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>係</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>便せんの頭</source>
        <translation>Letterhead</translation>
    </message>
    <message>
        <source>職名</source>
        <translation>Job title</translation>
    </message>
    <message>
        <source>内線</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>担当のめやす</source>
        <translation>Limit of leads</translation>
    </message>
    <message>
        <source>おわり</source>
        <translation>End</translation>
    </message>
    <message>
        <source>一日</source>
        <translation>All day</translation>
    </message>
    <message>
        <source>2人で</source>
        <translation>As two</translation>
    </message>
    <message>
        <source>受けてくださる方</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>知っておいてほしいこと</source>
        <translation>To know</translation>
    </message>
    <message>
        <source>伝えてよい範囲</source>
        <translation>May be told</translation>
    </message>
    <message>
        <source>急ぐわけ</source>
        <translation>Why it is urgent</translation>
    </message>
    <message>
        <source>ふりかえり</source>
        <translation>Reflection</translation>
    </message>
    <message>
        <source>話してくれた人</source>
        <translation>Informant</translation>
    </message>
    <message>
        <source>おわった日</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>いちばんの困りごと</source>
        <translation>Most pressing</translation>
    </message>
    <message>
        <source>はたらき</source>
        <translation>Functions</translation>
    </message>
    <message>
        <source>もとになったこと</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>きっかけ</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>だれの見方</source>
        <translation>Whose view</translation>
    </message>
    <message>
        <source>これからの線</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>支えていること</source>
        <translation>Supports</translation>
    </message>
    <message>
        <source>保存期間</source>
        <translation>Kept for</translation>
    </message>
    <message>
        <source>わけ</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>のばすのをやめた日</source>
        <translation>No longer held since</translation>
    </message>
    <message>
        <source>（なし）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>すべて</source>
        <translation>All</translation>
    </message>
    <message>
        <source>はい</source>
        <translation>yes</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>同じ所を 2人が直していました（{count}件）</source>
        <translation>Two people changed the same field ({count})</translation>
    </message>
    <message>
        <source>くらべる</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>もっと前の変更</source>
        <translation>Earlier changes</translation>
    </message>
    <message>
        <source>この時点を見る</source>
        <translation>See it then</translation>
    </message>
    <message>
        <source>この値に戻す</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>{thing}を{done}</source>
        <translation>{thing} — {done}</translation>
    </message>
    <message>
        <source>この値に戻しました。いままでの値も履歴に残ります</source>
        <translation>Put back. What stood there stays in the history</translation>
    </message>
    <message>
        <source>いまにもどる</source>
        <translation>Back to now</translation>
    </message>
    <message>
        <source>{when} の時点を見ています。ここでは書きかえられません</source>
        <translation>As it stood {when}. Nothing can be changed here</translation>
    </message>
</context>
<context>
    <name>HouseholdAttachment</name>
    <message>
        <source>名前(&amp;N)</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>督促状、玄関までの坂 など</source>
        <translation>A reminder, the slope to the door …</translation>
    </message>
    <message>
        <source>いつの(&amp;D)</source>
        <translation>&amp;Day</translation>
    </message>
    <message>
        <source>メモ(&amp;M)</source>
        <translation>Note(&amp;M)</translation>
    </message>
    <message>
        <source>何が写っているか、どう使うか</source>
        <translation>What it shows, what it is for</translation>
    </message>
</context>
<context>
    <name>HouseholdAttention</name>
    <message>
        <source>注意(&amp;A)</source>
        <translation>&amp;Attention</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>ことば(&amp;T)</source>
        <translation>Words(&amp;T)</translation>
    </message>
    <message>
        <source>電話では、玄関から3歩まで など</source>
        <translation>On the phone; three steps from the door</translation>
    </message>
    <message>
        <source>だれのこと(&amp;P)</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>だれのこと</source>
        <translation>Whom it is about</translation>
    </message>
    <message>
        <source>見直す日(&amp;R)</source>
        <translation>Look again(&amp;R)</translation>
    </message>
</context>
<context>
    <name>HouseholdConsent</name>
    <message>
        <source>どなたの(&amp;P)</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>どなたの</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>確かめ方(&amp;W)</source>
        <translation>Ho&amp;w</translation>
    </message>
    <message>
        <source>確かめ方</source>
        <translation>How</translation>
    </message>
    <message>
        <source>だれから(&amp;G)</source>
        <translation>&amp;Given by</translation>
    </message>
    <message>
        <source>代理の方、後見人のお名前</source>
        <translation>Name of the proxy or guardian</translation>
    </message>
    <message>
        <source>伝えてよいこと(&amp;I)</source>
        <translation>What may be told(&amp;I)</translation>
    </message>
    <message>
        <source>伝えてよいこと</source>
        <translation>What may be told</translation>
    </message>
    <message>
        <source>伝える先(&amp;T)</source>
        <translation>&amp;To whom</translation>
    </message>
    <message>
        <source>空ければ、支援に関わる先すべて</source>
        <translation>Empty: everybody who supports them</translation>
    </message>
    <message>
        <source>いつから(&amp;D)</source>
        <translation>Since(&amp;D)</translation>
    </message>
    <message>
        <source>いつまで(&amp;U)</source>
        <translation>&amp;Until</translation>
    </message>
    <message>
        <source>メモ(&amp;M)</source>
        <translation>Note(&amp;M)</translation>
    </message>
</context>
<context>
    <name>HouseholdDwelling</name>
    <message>
        <source>郵便番号(&amp;Z)</source>
        <translation>Postal code(&amp;Z)</translation>
    </message>
    <message>
        <source>住まい(&amp;A)</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>「橋の下」「車の中」でも</source>
        <translation>“Under the bridge” will do</translation>
    </message>
    <message>
        <source>呼び名(&amp;N)</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>実家、団地 など</source>
        <translation>Family home, flat …</translation>
    </message>
    <message>
        <source>電話(&amp;P)</source>
        <translation>&amp;Phone</translation>
    </message>
    <message>
        <source>いつから(&amp;D)</source>
        <translation>Since(&amp;D)</translation>
    </message>
    <message>
        <source>住む人(&amp;W)</source>
        <translation>&amp;Who lives there</translation>
    </message>
    <message>
        <source>住む人</source>
        <translation>Who lives there</translation>
    </message>
    <message>
        <source>メモ(&amp;M)</source>
        <translation>Note(&amp;M)</translation>
    </message>
</context>
<context>
    <name>HouseholdEntries</name>
    <message>
        <source>つなぎ {destination}</source>
        <translation>Referral {destination}</translation>
    </message>
    <message>
        <source>相談受付（{way}）</source>
        <translation>Intake ({way})</translation>
    </message>
    <message>
        <source>気づいた人 {who}</source>
        <translation>Noticed by {who}</translation>
    </message>
    <message>
        <source>話した方 {who}</source>
        <translation>Caller {who}</translation>
    </message>
    <message>
        <source>一緒にいる人 {who}</source>
        <translation>Living with {who}</translation>
    </message>
    <message>
        <source>いのち・安全の心配 {worry}</source>
        <translation>Worry for life and safety: {worry}</translation>
    </message>
    <message>
        <source>会議で決めたこと</source>
        <translation>Decided at a conference</translation>
    </message>
    <message>
        <source>「{words}」</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>（中身はまだ書かれていません）</source>
        <translation>(nothing written yet)</translation>
    </message>
    <message>
        <source>行き帰り {count}分</source>
        <translation>travel {count} min</translation>
    </message>
    <message>
        <source>記録 {count}分</source>
        <translation>writing {count} min</translation>
    </message>
    <message>
        <source>{count}日後に記入</source>
        <translation>written {count} days later</translation>
    </message>
</context>
<context>
    <name>HouseholdKeeping</name>
    <message>
        <source>保存期間(&amp;K)</source>
        <translation>&amp;Kept for</translation>
    </message>
    <message>
        <source>保存期間</source>
        <translation>Kept for</translation>
    </message>
    <message>
        <source>伴走を終えた日(&amp;E)</source>
        <translation>Accompaniment &amp;ended on</translation>
    </message>
    <message>
        <source>終えると決めたときだけ書きます。続くあいだは空けておきます。</source>
        <translation>Write it only once it was decided. Leave it empty as long as it goes on.</translation>
    </message>
    <message>
        <source>保存をのばすわけ(&amp;R)</source>
        <translation>&amp;Reason to keep it longer</translation>
    </message>
    <message>
        <source>例：審査請求が続いている</source>
        <translation>e.g. an appeal is pending</translation>
    </message>
</context>
<context>
    <name>HouseholdMap</name>
    <message>
        <source>エコマップ</source>
        <translation>Ecomap</translation>
    </message>
    <message>
        <source>図をかく</source>
        <translation>Draw the map</translation>
    </message>
    <message>
        <source>つながりの図は、まだ白いままです</source>
        <translation>The map of ties is still white</translation>
    </message>
    <message>
        <source>毎日顔を見るもの、困ったとき声をかける先、行くと楽になる所。三つだけでも。</source>
        <translation>Whom they see each day, whom they turn to, where they feel at ease: three are enough.</translation>
    </message>
    <message>
        <source>家族と計画</source>
        <translation>Family and plan</translation>
    </message>
    <message>
        <source>前とくらべる</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>見る日</source>
        <translation>Day shown</translation>
    </message>
    <message>
        <source>名前をかくす</source>
        <translation>Hide names</translation>
    </message>
    <message>
        <source>投影</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>編集する</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>{day} 今</source>
        <translation>{day} now</translation>
    </message>
</context>
<context>
    <name>HouseholdPage</name>
    <message>
        <source>もどる</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>もどる  Alt+←</source>
        <translation>Back  Alt+←</translation>
    </message>
    <message>
        <source>記録を書く Ctrl+R</source>
        <translation>Write a record Ctrl+R</translation>
    </message>
    <message>
        <source>つなぐ</source>
        <translation>Refer</translation>
    </message>
    <message>
        <source>会議にのせる</source>
        <translation>To a conference</translation>
    </message>
    <message>
        <source>印刷</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>ほかにできること</source>
        <translation>More</translation>
    </message>
    <message>
        <source>この世帯のこと</source>
        <translation>About this household</translation>
    </message>
    <message>
        <source>ようす</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>エコマップ</source>
        <translation>Ecomap</translation>
    </message>
    <message>
        <source>関わりの記録</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>計画（両輪）</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>つなぎ</source>
        <translation>Referrals</translation>
    </message>
    <message>
        <source>会議</source>
        <translation>Conferences</translation>
    </message>
    <message>
        <source>書類</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>履歴</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>HouseholdPerson</name>
    <message>
        <source>お名前(&amp;N)</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>姓</source>
        <translation>Family name</translation>
    </message>
    <message>
        <source>名</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>ふりがな(&amp;F)</source>
        <translation>Reading(&amp;F)</translation>
    </message>
    <message>
        <source>姓のふりがな</source>
        <translation>Reading of the family name</translation>
    </message>
    <message>
        <source>せい</source>
        <translation>Reading (family)</translation>
    </message>
    <message>
        <source>名のふりがな</source>
        <translation>Reading of the given name</translation>
    </message>
    <message>
        <source>めい</source>
        <translation>Reading (given)</translation>
    </message>
    <message>
        <source>続柄(&amp;R)</source>
        <translation>&amp;Relation</translation>
    </message>
    <message>
        <source>続柄</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>この世帯の中心の方(&amp;C)</source>
        <translation>The person it is about(&amp;C)</translation>
    </message>
    <message>
        <source>性別(&amp;S)</source>
        <translation>&amp;Sex</translation>
    </message>
    <message>
        <source>性別</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>生まれた日(&amp;B)</source>
        <translation>&amp;Born</translation>
    </message>
    <message>
        <source>電話(&amp;P)</source>
        <translation>&amp;Phone</translation>
    </message>
    <message>
        <source>伝言を残さない(&amp;D)</source>
        <translation>Leave no message(&amp;D)</translation>
    </message>
    <message>
        <source>別に暮らす所(&amp;E)</source>
        <translation>Lives &amp;elsewhere</translation>
    </message>
    <message>
        <source>同じ家なら空けておきます</source>
        <translation>Empty if they share the home</translation>
    </message>
    <message>
        <source>健康・しごと(&amp;H)</source>
        <translation>&amp;Health, work</translation>
    </message>
    <message>
        <source>要介護1、足が痛む</source>
        <translation>Care level 1, sore feet</translation>
    </message>
    <message>
        <source>しごと</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>メモ(&amp;M)</source>
        <translation>Note(&amp;M)</translation>
    </message>
    <message>
        <source>通称・旧姓(&amp;K)</source>
        <translation>Other names(&amp;K)</translation>
    </message>
    <message>
        <source>通称</source>
        <translation>Common name</translation>
    </message>
    <message>
        <source>ふだんの呼び名</source>
        <translation>What people call them</translation>
    </message>
    <message>
        <source>旧姓</source>
        <translation>Former name</translation>
    </message>
    <message>
        <source>亡くなった日(&amp;I)</source>
        <translation>D&amp;ied</translation>
    </message>
    <message>
        <source>人づてに聞いただけ(&amp;J)</source>
        <translation>Known by hearsay only(&amp;J)</translation>
    </message>
</context>
<context>
    <name>HouseholdPick</name>
    <message>
        <source>お名前・ふりがな・町内でさがす</source>
        <translation>Name, reading or neighbourhood</translation>
    </message>
</context>
<context>
    <name>HouseholdRhythm</name>
    <message>
        <source>会うめやす(&amp;D)</source>
        <translation>Meet every(&amp;D)</translation>
    </message>
    <message>
        <source>日に1回</source>
        <translation>days apart</translation>
    </message>
    <message>
        <source>よくあるめやす</source>
        <translation>Usual rhythms</translation>
    </message>
    <message>
        <source>めやすを休む(&amp;P)</source>
        <translation>Rest until(&amp;P)</translation>
    </message>
    <message>
        <source>休むわけ(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>休むわけ</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>段階(&amp;S)</source>
        <translation>&amp;Stage</translation>
    </message>
    <message>
        <source>段階</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>町内(&amp;A)</source>
        <translation>Qu&amp;arter</translation>
    </message>
    <message>
        <source>字中島、駅前 など</source>
        <translation>Nakajima, by the station …</translation>
    </message>
    <message>
        <source>呼び名(&amp;N)</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>お名前が分かるまでの呼び名</source>
        <translation>Until the name is known</translation>
    </message>
</context>
<context>
    <name>HouseholdScreen</name>
    <message>
        <source>守られた世帯</source>
        <translation>Protected household</translation>
    </message>
    <message>
        <source>世帯</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Alt+← もどる</source>
        <translation>Alt+← back</translation>
    </message>
    <message>
        <source>Ctrl+R 記録を書く  Ctrl+Tab 次のタブ  Ctrl+PgDn 次の世帯  Alt+← もどる</source>
        <translation>Ctrl+R record  Ctrl+Tab next tab  Ctrl+PgDn next household  Alt+← back</translation>
    </message>
    <message>
        <source>関わりの記録</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>つなぎ</source>
        <translation>Referrals</translation>
    </message>
    <message>
        <source>会議</source>
        <translation>Conferences</translation>
    </message>
    <message>
        <source>書類</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>一覧の終わりです</source>
        <translation>The end of the list</translation>
    </message>
    <message>
        <source>一覧のはじめです</source>
        <translation>The beginning of the list</translation>
    </message>
</context>
<context>
    <name>HouseholdTeam</name>
    <message>
        <source>だれを(&amp;W)</source>
        <translation>&amp;Whom</translation>
    </message>
    <message>
        <source>だれを</source>
        <translation>Whom</translation>
    </message>
    <message>
        <source>外の方(&amp;N)</source>
        <translation>From outside(&amp;N)</translation>
    </message>
    <message>
        <source>民生委員 髙橋さん など</source>
        <translation>Volunteer Takahashi …</translation>
    </message>
    <message>
        <source>所属</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>どう関わる(&amp;R)</source>
        <translation>Pa&amp;rt</translation>
    </message>
    <message>
        <source>どう関わる</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>いつから(&amp;D)</source>
        <translation>Since(&amp;D)</translation>
    </message>
</context>
<context>
    <name>HouseholdWords</name>
    <message>
        <source>今日</source>
        <translation>today</translation>
    </message>
    <message>
        <source>あす</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>約束</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>{when}まで</source>
        <translation>until {when}</translation>
    </message>
    <message>
        <source>お名前まだ</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <source>{low}歳</source>
        <translation>{low}</translation>
    </message>
    <message>
        <source>{low}〜{high}歳</source>
        <translation>{low}–{high}</translation>
    </message>
    <message>
        <source>{when} 亡くなる</source>
        <translation>died {when}</translation>
    </message>
    <message>
        <source>{when}没</source>
        <translation>d. {when}</translation>
    </message>
    <message>
        <source>{count}分</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count}日前</source>
        <translation>{count} d ago</translation>
    </message>
</context>
<context>
    <name>HouseholdsModel</name>
    <message>
        <source>ふりがな</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>世帯</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>町内・住まい</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>主に／一緒に</source>
        <translation>Companion / with</translation>
    </message>
    <message>
        <source>最後に会えた日</source>
        <translation>Last met</translation>
    </message>
    <message>
        <source>次の約束</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>輪</source>
        <translation>Wheel</translation>
    </message>
    <message>
        <source>印</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>世帯 {number}</source>
        <translation>Household {number}</translation>
    </message>
    <message>
        <source>お休み中（{until}まで）</source>
        <translation>At rest until {until}</translation>
    </message>
    <message>
        <source>これから</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>守る</source>
        <translation>Protected</translation>
    </message>
    <message>
        <source>会えていない</source>
        <translation>Not met lately</translation>
    </message>
    <message>
        <source>くらべる {count}</source>
        <translation>Compare {count}</translation>
    </message>
    <message>
        <source>亡くなられた方</source>
        <translation>Has died</translation>
    </message>
</context>
<context>
    <name>HouseholdsPage</name>
    <message>
        <source>世帯</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>F3 しぼりこむ  ↑↓ えらぶ  Enter ひらく  Ctrl+C 写す  Ctrl+N 相談を受ける</source>
        <translation>F3 find  ↑↓ choose  Enter open  Ctrl+C copy  Ctrl+N new intake</translation>
    </message>
    <message>
        <source>番号で緊急に開く…</source>
        <translation>Emergency: by number…</translation>
    </message>
    <message>
        <source>すべて</source>
        <translation>All</translation>
    </message>
    <message>
        <source>自分</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>チームで関わる</source>
        <translation>My teams</translation>
    </message>
    <message>
        <source>会えていない</source>
        <translation>Not met lately</translation>
    </message>
    <message>
        <source>めやす休み中</source>
        <translation>At rest</translation>
    </message>
    <message>
        <source>見守りへ移行</source>
        <translation>Gently watched</translation>
    </message>
    <message>
        <source>守る</source>
        <translation>Protected</translation>
    </message>
    <message>
        <source>{count}世帯</source>
        <translation>{count} households</translation>
    </message>
    <message>
        <source>「{text}」は、この一覧にありません</source>
        <translation>“{text}” is not in this list</translation>
    </message>
    <message>
        <source>ふりがな、番号、電話、住まいでも見つかります。</source>
        <translation>Readings, numbers, phones and addresses are searched, too.</translation>
    </message>
    <message>
        <source>しぼりこみをやめる</source>
        <translation>Show all again</translation>
    </message>
    <message>
        <source>まだ世帯がありません</source>
        <translation>No households yet</translation>
    </message>
    <message>
        <source>相談を受けるところから始まります。お名前が分からなくても大丈夫です。</source>
        <translation>It begins with taking someone in. A name is not needed.</translation>
    </message>
    <message>
        <source>{count}行を写しました。守る世帯を写したことは記録に残ります</source>
        <translation>{count} rows copied. That protected households were copied is recorded</translation>
    </message>
    <message>
        <source>{count}行を写しました</source>
        <translation>{count} rows copied</translation>
    </message>
    <message>
        <source>相談を受ける</source>
        <translation>New intake</translation>
    </message>
    <message>
        <source>あなたが主に関わる世帯は、いまありません</source>
        <translation>You accompany no household at present</translation>
    </message>
    <message>
        <source>あなたがチームで関わる世帯は、いまありません</source>
        <translation>You are in no household’s team at present</translation>
    </message>
    <message>
        <source>どの世帯とも、めやすのうちに会えています</source>
        <translation>Every household was met within its rhythm</translation>
    </message>
    <message>
        <source>めやすを休んでいる世帯はありません</source>
        <translation>No household is at rest</translation>
    </message>
    <message>
        <source>見守りへ移った世帯はありません</source>
        <translation>No household is gently watched</translation>
    </message>
    <message>
        <source>守る世帯はありません</source>
        <translation>No protected households</translation>
    </message>
    <message>
        <source>すべての世帯を見る</source>
        <translation>Show all households</translation>
    </message>
    <message>
        <source>見る世帯</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>この一覧の中をさがす</source>
        <translation>Find in this list</translation>
    </message>
    <message>
        <source>打つとしぼりこめます&#x3000;F3</source>
        <translation>Type to narrow  F3</translation>
    </message>
    <message>
        <source>世帯の一覧</source>
        <translation>List of households</translation>
    </message>
</context>
<context>
    <name>IntakeDays</name>
    <message>
        <source>この日時は読めません。このままでも保存できます</source>
        <translation>This date cannot be read. It can be saved as it is</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>相談を受ける</source>
        <translation>New intake</translation>
    </message>
    <message>
        <source>F1 ヘルプ  F4 一覧を開く  Ctrl+Enter 保存</source>
        <translation>F1 Help  F4 Open list  Ctrl+Enter Save</translation>
    </message>
    <message>
        <source>受け止めました。つぎをどうぞ。</source>
        <translation>The intake is saved. Ready for the next one.</translation>
    </message>
    <message>
        <source>空らんのまま保存できます。</source>
        <translation>You can save it empty. </translation>
    </message>
    <message>
        <source>名前がわからなくても、困りごとがまとまっていなくても、ここで受け止めます。</source>
        <translation>No name, no clear trouble: we take it in here all the same.</translation>
    </message>
    <message>
        <source>あとで続ける</source>
        <translation>Go on later</translation>
    </message>
    <message>
        <source>もう1件つづけて受ける</source>
        <translation>Another intake</translation>
    </message>
    <message>
        <source>受け止めて保存</source>
        <translation>Save the intake</translation>
    </message>
    <message>
        <source>受けた人 {name}</source>
        <translation>Taken by {name}</translation>
    </message>
    <message>
        <source>ない</source>
        <translation>No</translation>
    </message>
    <message>
        <source>わからない</source>
        <translation>Unsure</translation>
    </message>
    <message>
        <source>ある → すぐ相談</source>
        <translation>Yes → tell someone now</translation>
    </message>
    <message>
        <source>訪問</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>手紙を入れる</source>
        <translation>Leave a letter</translation>
    </message>
    <message>
        <source>まだ聞いていない</source>
        <translation>Not asked yet</translation>
    </message>
    <message>
        <source>口頭</source>
        <translation>Spoken</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>生まれた日</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>{time} から</source>
        <translation>since {time}</translation>
    </message>
    <message>
        <source>自動で下書き {time}</source>
        <translation>Draft kept {time}</translation>
    </message>
    <message>
        <source>下書きをこの端末に保存しました。</source>
        <translation>The draft is kept on this computer.</translation>
    </message>
    <message>
        <source>下書きの続きです（{time}）</source>
        <translation>Your draft goes on ({time})</translation>
    </message>
    <message>
        <source>はじめに聞いたこと</source>
        <translation>What was heard first</translation>
    </message>
    <message>
        <source>受けた日</source>
        <translation>Day of the intake</translation>
    </message>
    <message>
        <source>気づいた人</source>
        <translation>Who noticed</translation>
    </message>
    <message>
        <source>話した方</source>
        <translation>Who told us</translation>
    </message>
    <message>
        <source>なくてもよい</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>聞いたまま・見たまま(&amp;M)</source>
        <translation>As heard, as seen (&amp;M)</translation>
    </message>
    <message>
        <source>ご本人の言葉（そのまま）(&amp;W)</source>
        <translation>Their own words, as said (&amp;W)</translation>
    </message>
    <message>
        <source>いのち・安全の心配</source>
        <translation>Worry for life or safety</translation>
    </message>
    <message>
        <source>だれに、いつ伝えましたか</source>
        <translation>Whom did you tell, and when?</translation>
    </message>
    <message>
        <source>だれに伝えたか</source>
        <translation>Who was told</translation>
    </message>
    <message>
        <source>わかっていること</source>
        <translation>What is known</translation>
    </message>
    <message>
        <source>どれも後から書けます</source>
        <translation>All of it can wait</translation>
    </message>
    <message>
        <source>お名前(&amp;N)</source>
        <translation>Name (&amp;N)</translation>
    </message>
    <message>
        <source>姓</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>名</source>
        <translation>First</translation>
    </message>
    <message>
        <source>仮でよい</source>
        <translation>or a guess</translation>
    </message>
    <message>
        <source>ふりがな</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>せい</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>めい</source>
        <translation>First</translation>
    </message>
    <message>
        <source>自動</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>生まれた日(&amp;B)</source>
        <translation>Born (&amp;B)</translation>
    </message>
    <message>
        <source>郵便番号(&amp;Z)</source>
        <translation>Postcode (&amp;Z)</translation>
    </message>
    <message>
        <source>住まい</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>例：団地 3号棟、車の中</source>
        <translation>e.g. block 3, in the car</translation>
    </message>
    <message>
        <source>電話(&amp;P)</source>
        <translation>Phone (&amp;P)</translation>
    </message>
    <message>
        <source>伝言を残さない</source>
        <translation>No message</translation>
    </message>
    <message>
        <source>一緒にいる人</source>
        <translation>Lives with</translation>
    </message>
    <message>
        <source>例：母、犬</source>
        <translation>e.g. mother, dog</translation>
    </message>
    <message>
        <source>次の約束(&amp;Y)</source>
        <translation>Next promise (&amp;Y)</translation>
    </message>
    <message>
        <source>「またね」を決めておく</source>
        <translation>Agree on &quot;see you&quot;</translation>
    </message>
    <message>
        <source>いつ・だれが</source>
        <translation>When, who</translation>
    </message>
    <message>
        <source>例：あした 午後</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>だれが</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>どうやって</source>
        <translation>How</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Enter 次の欄&#x3000;Shift+Enter 前の欄&#x3000;Ctrl+; 今日の日付</source>
        <translation>Enter Next  Shift+Enter Back  Ctrl+; Today</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>招待する</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>招待の紙をつくります。14日のあいだ、一度だけ使えます。</source>
        <translation>Makes an invitation on paper. It can be used once within 14 days.</translation>
    </message>
    <message>
        <source>お名前(&amp;N)</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>姓</source>
        <translation>Family name</translation>
    </message>
    <message>
        <source>名</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>職種(&amp;J)</source>
        <translation>&amp;Job</translation>
    </message>
    <message>
        <source>例：保健師</source>
        <translation>e.g. public health nurse</translation>
    </message>
    <message>
        <source>所属(&amp;G)</source>
        <translation>A&amp;gency</translation>
    </message>
    <message>
        <source>例：福祉課、社会福祉協議会</source>
        <translation>e.g. welfare section</translation>
    </message>
    <message>
        <source>役割（いくつでも）</source>
        <translation>Roles (any number)</translation>
    </message>
    <message>
        <source>やめる Esc</source>
        <translation>Cancel Esc</translation>
    </message>
    <message>
        <source>招待の紙をつくる Ctrl+Enter</source>
        <translation>Make the invitation Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>ItemEditor</name>
    <message>
        <source>ドラッグ、または Alt+↑↓ で入れかえ</source>
        <translation>Drag, or Alt+↑↓</translation>
    </message>
    <message>
        <source>何について</source>
        <translation>About what</translation>
    </message>
    <message>
        <source>議題</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>分</source>
        <translation> min</translation>
    </message>
    <message>
        <source>分数</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>分数&#x3000;↑↓ で5分ずつ</source>
        <translation>Minutes, ↑↓ by 5</translation>
    </message>
    <message>
        <source>議題からはずす</source>
        <translation>Take off the agenda</translation>
    </message>
    <message>
        <source>だれから</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>話題を出す人</source>
        <translation>Presenter</translation>
    </message>
    <message>
        <source>ねらい</source>
        <translation>Aim</translation>
    </message>
    <message>
        <source>輪</source>
        <translation>Wheel</translation>
    </message>
    <message>
        <source>ご本人の言葉（未確認）</source>
        <translation>Own words?</translation>
    </message>
    <message>
        <source>ご本人の言葉</source>
        <translation>Own words</translation>
    </message>
    <message>
        <source>図</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>エコマップを紙に入れる</source>
        <translation>Hand out the ecomap</translation>
    </message>
    <message>
        <source>手立てを話し始める {time}</source>
        <translation>What to do, from {time}</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>{count}分</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{planned}&#x3000;→ 実際 {count}分</source>
        <translation>{planned} → took {count} min</translation>
    </message>
    <message>
        <source>{planned}&#x3000;いま {left} のこり</source>
        <translation>{planned}, {left} left</translation>
    </message>
    <message>
        <source>{planned}&#x3000;時間です {left}</source>
        <translation>{planned}, time is up {left}</translation>
    </message>
</context>
<context>
    <name>KeepingDialog</name>
    <message>
        <source>記録の保存</source>
        <translation>Keeping the records</translation>
    </message>
    <message>
        <source>伴走を終えた日</source>
        <translation>Day the accompaniment ended</translation>
    </message>
    <message>
        <source>記録の保存を決めました</source>
        <translation>How long the records are kept was decided</translation>
    </message>
    <message>
        <source>{reason}（{day}から&#x3000;{by}）</source>
        <translation>{reason} (since {day}, {by})</translation>
    </message>
    <message>
        <source>のばすのをやめる</source>
        <translation>No longer hold</translation>
    </message>
    <message>
        <source>のばすのをやめる：{reason}</source>
        <translation>No longer hold: {reason}</translation>
    </message>
</context>
<context>
    <name>LastTimeCard</name>
    <message>
        <source>前の約束 {count}</source>
        <translation>Promised before: {count}</translation>
    </message>
    <message>
        <source>した</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>した：{text}</source>
        <translation>Done: {text}</translation>
    </message>
</context>
<context>
    <name>LoadCard</name>
    <message>
        <source>引き受けの重なり</source>
        <translation>Who carries how much</translation>
    </message>
    <message>
        <source>主に関わる世帯</source>
        <translation>Households led</translation>
    </message>
</context>
<context>
    <name>LostHouseholds</name>
    <message>
        <source>開いていた世帯は、見られなくなりました</source>
        <translation>The household that was open can no longer be read here</translation>
    </message>
</context>
<context>
    <name>MapCard</name>
    <message>
        <source>つながりの今</source>
        <translation>Ties today</translation>
    </message>
    <message>
        <source>世帯の議題になると、ここにエコマップが出ます。</source>
        <translation>The ecomap appears here with an item of a household.</translation>
    </message>
    <message>
        <source>{label}&#x3000;名前をかくした形です。</source>
        <translation>{label}, names hidden.</translation>
    </message>
</context>
<context>
    <name>MapHead</name>
    <message>
        <source>{name} — エコマップ</source>
        <translation>{name} — Ecomap</translation>
    </message>
    <message>
        <source>名前かくし中</source>
        <translation>Names hidden</translation>
    </message>
    <message>
        <source>真っ白</source>
        <translation>White</translation>
    </message>
    <message>
        <source>投影中</source>
        <translation>Projecting</translation>
    </message>
</context>
<context>
    <name>MapTab</name>
    <message>
        <source>エコマップをひらく</source>
        <translation>Open the ecomap</translation>
    </message>
    <message>
        <source>大きくかく、前とくらべる、映す、印刷するのは、エコマップの部屋で。</source>
        <translation>Drawing large, comparing, projecting and printing are in the room of the map.</translation>
    </message>
    <message>
        <source>エコマップ</source>
        <translation>Ecomap</translation>
    </message>
</context>
<context>
    <name>MapTime</name>
    <message>
        <source>今の図へ</source>
        <translation>Back to now</translation>
    </message>
    <message>
        <source>{day} 今</source>
        <translation>{day} now</translation>
    </message>
    <message>
        <source>{day}の図を直しています。書いたことは、この日のこととして残ります</source>
        <translation>Changing the map of {day}. What is written counts from that day</translation>
    </message>
</context>
<context>
    <name>MendBar</name>
    <message>
        <source>直して印刷</source>
        <translation>Correct and print</translation>
    </message>
    <message>
        <source>あとで</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>MessageBars</name>
    <message>
        <source>見ました</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>見ました：{who}</source>
        <translation>Seen: {who}</translation>
    </message>
    <message>
        <source>{who}さんが緊急に開きました（{when}）</source>
        <translation>{who} opened it in an emergency ({when})</translation>
    </message>
    <message>
        <source>伝言（{who}さん、{when}）</source>
        <translation>Message ({who}, {when})</translation>
    </message>
    <message>
        <source>&#x3000;{caller}から</source>
        <translation> from {caller}</translation>
    </message>
    <message>
        <source>見たことを、担当のみなさんに伝えます</source>
        <translation>The team is told that you have seen it</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>伝言を預ける</source>
        <translation>Leave a message</translation>
    </message>
    <message>
        <source>預ける</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>世帯番号 {number} への伝言です。この端末には残りません。</source>
        <translation>A message for household {number}. Nothing of it stays on this computer.</translation>
    </message>
    <message>
        <source>世帯番号 {number} の担当だけが読めます。この端末にも残りません。</source>
        <translation>Only the team of household {number} can read it. Nothing of it stays on this computer.</translation>
    </message>
    <message>
        <source>担当と確かめられない {name}さんが、届け先を書きかえたことがあります。担当に直接たしかめてから預けてください。</source>
        <translation>{name}, who is not shown to be of the team, has changed where messages go. Ask the team itself before you leave one.</translation>
    </message>
    <message>
        <source>急ぎ</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>だれから(&amp;F)</source>
        <translation>&amp;From whom</translation>
    </message>
    <message>
        <source>伝えること(&amp;T)</source>
        <translation>What &amp;to tell</translation>
    </message>
    <message>
        <source>伝言を預けました。担当の「今日」に出ます</source>
        <translation>Message left. It stands on the team’s Today</translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>チーム</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>会うめやす</source>
        <translation>Rhythm</translation>
    </message>
    <message>
        <source>人をたす</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>世帯を守る</source>
        <translation>Protect the household</translation>
    </message>
    <message>
        <source>会議にのせる</source>
        <translation>To a conference</translation>
    </message>
    <message>
        <source>印刷</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>NotMetRow</name>
    <message>
        <source>電話</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>訪問を入れる</source>
        <translation>Plan a visit</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>ご本人の言葉&#x3000;</source>
        <translation>Own words  </translation>
    </message>
    <message>
        <source>あとで&#x3000;</source>
        <translation>Later  </translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>書きとめ（議事録になります）</source>
        <translation>Notes (they become the minutes)</translation>
    </message>
    <message>
        <source>本人の言葉</source>
        <translation>Own words</translation>
    </message>
    <message>
        <source>決める</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>あとで</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>書きとめはありません</source>
        <translation>No notes were taken</translation>
    </message>
    <message>
        <source>書きとめる1行</source>
        <translation>A line of notes</translation>
    </message>
    <message>
        <source>だれ：話したこと&#x3000;Enter で1行</source>
        <translation>Who: what was said, Enter</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>共有フォルダーにつながりません（{since} から）</source>
        <translation>The shared folder cannot be reached (since {since})</translation>
    </message>
    <message>
        <source>（{since} から）</source>
        <translation> (since {since})</translation>
    </message>
    <message>
        <source>書いたものはこの端末に安全に残っています。つながったら自動で送ります。</source>
        <translation>What you wrote is safe here and goes out by itself.</translation>
    </message>
    <message>
        <source>書いたものはこの端末に安全に残っています。</source>
        <translation>What you wrote is safe here. </translation>
    </message>
    <message>
        <source>{days}日前から送れていないものがあります</source>
        <translation>Some things have been waiting for {days} days</translation>
    </message>
    <message>
        <source>この端末には残っています。つながる場所で一度ひらいてください。</source>
        <translation>They are safe here. Please open the desk once where the folder can be reached.</translation>
    </message>
    <message>
        <source>書いたものは、どの端末にもそのまま残っています。</source>
        <translation>What was written is still on every computer.</translation>
    </message>
    <message>
        <source>{day}、あなたの名前で別の端末が加わりました</source>
        <translation>Another computer joined in your name on {day}</translation>
    </message>
    <message>
        <source>心あたりがなければ、その端末を外して、同僚にも知らせてください。</source>
        <translation>If you do not know it, take that computer out and tell your colleagues too.</translation>
    </message>
    <message>
        <source>予備の鍵の紙が、まだ印刷されていません</source>
        <translation>The recovery sheet was never printed</translation>
    </message>
    <message>
        <source>全員が合言葉をなくすと、町の記録を開けなくなります。</source>
        <translation>If everybody lost their passphrases, nobody could open the town’s records.</translation>
    </message>
    <message>
        <source>未送信 {count} 件</source>
        <translation>Not sent: {count}</translation>
    </message>
    <message>
        <source>予備の鍵の紙へ</source>
        <translation>To the recovery sheet</translation>
    </message>
    <message>
        <source>診断を見る</source>
        <translation>See the check-up</translation>
    </message>
    <message>
        <source>わたしの端末です</source>
        <translation>It is mine</translation>
    </message>
    <message>
        <source>端末を見る</source>
        <translation>Show the computers</translation>
    </message>
    <message>
        <source>くわしく</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>今ためす</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>この知らせを閉じる</source>
        <translation>Close this notice</translation>
    </message>
</context>
<context>
    <name>OnCallBox</name>
    <message>
        <source>押すと、時刻と名前を書きとめます</source>
        <translation>A press notes the time and the name</translation>
    </message>
    <message>
        <source>いま危ないときは 119・110 へ。</source>
        <translation>In danger now: call 119 or 110. </translation>
    </message>
    <message>
        <source>電話したら、名前を押すと時刻が残ります。</source>
        <translation>After calling, press the name: the time is noted.</translation>
    </message>
    <message>
        <source>職員の電話番号は、管理 → 利用者 で入れられます。</source>
        <translation>Staff telephone numbers can be entered in Administration → People.</translation>
    </message>
    <message>
        <source>{time} {name}さんに電話</source>
        <translation>{time} called {name}</translation>
    </message>
    <message>
        <source>内線{number}</source>
        <translation>ext. {number}</translation>
    </message>
</context>
<context>
    <name>OtherValues</name>
    <message>
        <source>くらべる {count}</source>
        <translation>Compare {count}</translation>
    </message>
    <message>
        <source>ほかの値があります</source>
        <translation>There is another value</translation>
    </message>
    <message>
        <source>（消した人と、書いた人がいます）</source>
        <translation> (one removed it, one wrote to it)</translation>
    </message>
    <message>
        <source>&#x3000;ほか{count}件</source>
        <translation>  and {count} more</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>家族と計画</source>
        <translation>Family and plan</translation>
    </message>
    <message>
        <source>関わりの記録</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>家族・同居</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>人をたす</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>まだ、だれがいるか分かりません</source>
        <translation>Nobody is known yet</translation>
    </message>
    <message>
        <source>住まいを書く</source>
        <translation>Write where they live</translation>
    </message>
    <message>
        <source>住まいと、これまでの住まい</source>
        <translation>Dwellings, now and before</translation>
    </message>
    <message>
        <source>つながり続ける</source>
        <translation>Staying connected</translation>
    </message>
    <message>
        <source>ひとつずつ解きほぐす</source>
        <translation>Untangling</translation>
    </message>
    <message>
        <source>ほか {count}つ</source>
        <translation>{count} more</translation>
    </message>
    <message>
        <source>会いに行く、待つ、声をかける。まだ書かれていません</source>
        <translation>Visiting, waiting, a word at the door: nothing written yet</translation>
    </message>
    <message>
        <source>急がなくて大丈夫です。まだ書かれていません</source>
        <translation>There is no hurry; nothing written yet</translation>
    </message>
    <message>
        <source>計画をひらく（{wheel}）</source>
        <translation>Open the plan ({wheel})</translation>
    </message>
    <message>
        <source>約束</source>
        <translation>Promises</translation>
    </message>
    <message>
        <source>果たした</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>約束を果たしました</source>
        <translation>The promise was kept</translation>
    </message>
    <message>
        <source>会うめやす</source>
        <translation>Rhythm</translation>
    </message>
    <message>
        <source>決める</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>{days}日に1回</source>
        <translation>Every {days} days</translation>
    </message>
    <message>
        <source>{days}日に1回（町のめやす。この世帯ではまだ決めていません）</source>
        <translation>Every {days} days (the town’s; none agreed with them yet)</translation>
    </message>
    <message>
        <source>最後に会えた日 {day}（{ago}）</source>
        <translation>Last met {day} ({ago})</translation>
    </message>
    <message>
        <source>まだ会えていません</source>
        <translation>Not met yet</translation>
    </message>
    <message>
        <source>{day}までお休み中&#x3000;{reason}</source>
        <translation>At rest until {day}  {reason}</translation>
    </message>
    <message>
        <source>記録の保存</source>
        <translation>Keeping the records</translation>
    </message>
    <message>
        <source>記録の保存を決める</source>
        <translation>Decide how long the records are kept</translation>
    </message>
    <message>
        <source>すべて</source>
        <translation>All</translation>
    </message>
    <message>
        <source>関わりの記録をすべて見る</source>
        <translation>See all records</translation>
    </message>
    <message>
        <source>まだ記録がありません。会えなかったことも、関わりのひとつです</source>
        <translation>No records yet. Not having met is a contact, too</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>紙の見本（白黒・A4）</source>
        <translation>The paper (black on A4)</translation>
    </message>
    <message>
        <source>大きさ</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>小さく</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>大きく</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>紙の見本、{pages}ページ</source>
        <translation>The paper, {pages} pages</translation>
    </message>
    <message>
        <source>紙の見本</source>
        <translation>The paper</translation>
    </message>
</context>
<context>
    <name>PaperWindow</name>
    <message>
        <source>{title}の見本</source>
        <translation>{title}: preview</translation>
    </message>
    <message>
        <source>印刷</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>PDFに保存</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>ほかのアプリで開く</source>
        <translation>Open in another program</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>プリンターが見つかりません。PDFに保存できます。</source>
        <translation>No printer was found. You can save a PDF.</translation>
    </message>
    <message>
        <source>印刷しています</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>ここには保存できませんでした：{why}</source>
        <translation>It could not be saved here: {why}</translation>
    </message>
    <message>
        <source>保存しました：{name}</source>
        <translation>Saved: {name}</translation>
    </message>
    <message>
        <source>PDFを開くアプリが見つかりません。</source>
        <translation>No program was found that opens PDF.</translation>
    </message>
    <message>
        <source>プリンターに送りました。</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>印刷がとちゅうで止まりました。出たページがあるかもしれないので、印刷した記録は残しています。</source>
        <translation>Printing stopped on the way. Pages may be out, so the record of the print is kept.</translation>
    </message>
    <message>
        <source>プリンターが受け取りませんでした。何も出ていません。</source>
        <translation>The printer did not take it. Nothing came out.</translation>
    </message>
</context>
<context>
    <name>PapersTab</name>
    <message>
        <source>同意</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>たす</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>同意をたす</source>
        <translation>Add consent</translation>
    </message>
    <message>
        <source>紙</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>写真・ファイル</source>
        <translation>Photos and files</translation>
    </message>
    <message>
        <source>まだ聞いていません。同意がなくても関わりは続けられます。外に伝えるときに、ひとりずつ確かめます</source>
        <translation>Not asked yet. Without consent one stays connected all the same; before anything is told outside, each person is asked</translation>
    </message>
    <message>
        <source>とりさげ</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>とりさげる</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>{name}さんの同意をとりさげる</source>
        <translation>Withdraw the consent of {name}</translation>
    </message>
    <message>
        <source>すべてのこと</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>相談と関わりに同意。外に伝えることは、そのつど確かめます</source>
        <translation>Agreed to being accompanied. What others may be told is asked each time</translation>
    </message>
    <message>
        <source>{kinds}を、支援に関わる先へ</source>
        <translation>{kinds} → everybody who supports them</translation>
    </message>
    <message>
        <source>{kinds}を、{recipients}へ</source>
        <translation>{kinds} → {recipients}</translation>
    </message>
    <message>
        <source>{day} から</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>{day} まで</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>{day} にとりさげ</source>
        <translation>withdrawn {day}</translation>
    </message>
    <message>
        <source>{name} から</source>
        <translation>by {name}</translation>
    </message>
    <message>
        <source>同意をとりさげました。きょうから外に伝えません</source>
        <translation>Consent withdrawn. From today nothing is told outside</translation>
    </message>
    <message>
        <source>まだ、渡した紙はありません</source>
        <translation>No papers were handed out yet</translation>
    </message>
    <message>
        <source>つなぎ票 {number}</source>
        <translation>Referral slip {number}</translation>
    </message>
    <message>
        <source>印刷はまだ</source>
        <translation>not printed yet</translation>
    </message>
    <message>
        <source>ひらく</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>{number} をひらく</source>
        <translation>Open {number}</translation>
    </message>
    <message>
        <source>{when} {name} {copies}部</source>
        <translation>{when} {name}, copies: {copies}</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>合言葉を変える</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>この端末を開く合言葉です。14文字以上、または5つ以上の言葉にしてください。ほかの端末の合言葉は変わりません。</source>
        <translation>It opens this computer: 14 characters or more, or five words or more. The passphrases of other computers stay.</translation>
    </message>
    <message>
        <source>いまの合言葉(&amp;O)</source>
        <translation>&amp;Old passphrase</translation>
    </message>
    <message>
        <source>新しい合言葉(&amp;N)</source>
        <translation>&amp;New passphrase</translation>
    </message>
    <message>
        <source>もう一度(&amp;A)</source>
        <translation>&amp;Again</translation>
    </message>
    <message>
        <source>文字を見せる(&amp;W)</source>
        <translation>Sho&amp;w letters</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>2つの新しい合言葉がちがいます。</source>
        <translation>The two new passphrases differ.</translation>
    </message>
</context>
<context>
    <name>PeopleEditor</name>
    <message>
        <source>参加する人 {count}人</source>
        <translation>People: {count}</translation>
    </message>
    <message>
        <source>たす人の名前</source>
        <translation>Name of who is added</translation>
    </message>
    <message>
        <source>名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>所属</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>たす人の所属</source>
        <translation>Agency of who is added</translation>
    </message>
    <message>
        <source>どちらの立場</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>たす</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <source>Ins 招待する  ↑↓ 選ぶ  F2 直す  Ctrl+Tab 次のタブ</source>
        <translation>Ins invite  ↑↓ choose  F2 edit  Ctrl+Tab next tab</translation>
    </message>
    <message>
        <source>↑↓ 選ぶ  F2 直す  Ctrl+Tab 次のタブ</source>
        <translation>↑↓ choose  F2 edit  Ctrl+Tab next tab</translation>
    </message>
    <message>
        <source>招待を取り消す</source>
        <translation>Withdraw the invitation</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>取り消すと、わたした紙の符号は使えなくなります。</source>
        <translation>The code on the paper will no longer work.</translation>
    </message>
    <message>
        <source>招待を取り消しました</source>
        <translation>The invitation was withdrawn</translation>
    </message>
    <message>
        <source>緊急に開ける人…</source>
        <translation>For emergencies…</translation>
    </message>
    <message>
        <source>{count}人</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>1人</source>
        <translation>1 person</translation>
    </message>
    <message>
        <source>（ほかに招待中 {count}人、期限切れ {late}人）</source>
        <translation> (also invited: {count}, expired: {late})</translation>
    </message>
    <message>
        <source>（ほかに招待の期限切れ {late}人）</source>
        <translation> (invitations expired: {late})</translation>
    </message>
    <message>
        <source>（ほかに招待中 {count}人）</source>
        <translation> (and {count} invited)</translation>
    </message>
    <message>
        <source>保存しました</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>招待しました。符号はこの紙のほか、どこにもありません</source>
        <translation>Invited. The code is on this paper and nowhere else</translation>
    </message>
    <message>
        <source>役割を変えました</source>
        <translation>Roles were changed</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>人をたす</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>家族にたしました</source>
        <translation>Added to the family</translation>
    </message>
    <message>
        <source>書きました</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>生まれた日</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>亡くなった日</source>
        <translation>Died</translation>
    </message>
    <message>
        <source>まちがえて足した</source>
        <translation>Added by mistake</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>家族をたす</source>
        <translation>Add a family member</translation>
    </message>
    <message>
        <source>よび名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>続柄</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>性別</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>生まれた日</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>とじる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>書きかけの続きです</source>
        <translation>Going on with what was begun</translation>
    </message>
    <message>
        <source>図におく</source>
        <translation>Put on the map</translation>
    </message>
</context>
<context>
    <name>PlanEditor</name>
    <message>
        <source>なにを、どんなふうに</source>
        <translation>What, and how</translation>
    </message>
    <message>
        <source>年内、毎週火曜、あたたかくなったら</source>
        <translation>This year …</translation>
    </message>
    <message>
        <source>いまのようすを、ことばで</source>
        <translation>How it goes, in words</translation>
    </message>
    <message>
        <source>これから(&amp;A)</source>
        <translation>Wh&amp;at next</translation>
    </message>
    <message>
        <source>だれが(&amp;W)</source>
        <translation>&amp;Who</translation>
    </message>
    <message>
        <source>いつごろ(&amp;D)</source>
        <translation>About when(&amp;D)</translation>
    </message>
    <message>
        <source>輪(&amp;R)</source>
        <translation>Wheel(&amp;R)</translation>
    </message>
    <message>
        <source>輪</source>
        <translation>Wheel</translation>
    </message>
    <message>
        <source>ご本人はどう言っているか(&amp;O)</source>
        <translation>In their &amp;own words</translation>
    </message>
    <message>
        <source>ようす(&amp;P)</source>
        <translation>&amp;Progress</translation>
    </message>
    <message>
        <source>のこす Ctrl+Enter</source>
        <translation>Save Ctrl+Enter</translation>
    </message>
    <message>
        <source>あとで Esc</source>
        <translation>Later Esc</translation>
    </message>
    <message>
        <source>ひと区切り</source>
        <translation>Come to rest</translation>
    </message>
</context>
<context>
    <name>PlanRow</name>
    <message>
        <source>両方</source>
        <translation>both</translation>
    </message>
    <message>
        <source>Enter で書く、Del でひと区切り</source>
        <translation>Enter writes, Del lets it rest</translation>
    </message>
</context>
<context>
    <name>PlanTab</name>
    <message>
        <source>見直し日</source>
        <translation>Look again on</translation>
    </message>
    <message>
        <source>達成の度合いはつけません。ことばで残します</source>
        <translation>No degrees of fulfilment: words</translation>
    </message>
    <message>
        <source>見直し日から{days}日</source>
        <translation>{days} days past the day to look again</translation>
    </message>
    <message>
        <source>書いてから{count}回の関わり。そろそろ見直しどき</source>
        <translation>{count} contacts since it was written: time to look again</translation>
    </message>
    <message>
        <source>つながり続ける</source>
        <translation>Staying connected</translation>
    </message>
    <message>
        <source>ひとつずつ解きほぐす</source>
        <translation>Untangling</translation>
    </message>
    <message>
        <source>たす</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>{wheel}に、たす</source>
        <translation>Add to {wheel}</translation>
    </message>
    <message>
        <source>まだ書かれていません。会いに行く、待つ、手紙を出す。小さなことから</source>
        <translation>Nothing written yet. A visit, waiting, a letter: begin small</translation>
    </message>
    <message>
        <source>まだ書かれていません。急がなくて大丈夫です</source>
        <translation>Nothing written yet. There is no hurry</translation>
    </message>
    <message>
        <source>これまで</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>{day}まで&#x3000;{text}</source>
        <translation>until {day}  {text}</translation>
    </message>
    <message>
        <source>ふたたび</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>ふたたび：{text}</source>
        <translation>Resume: {text}</translation>
    </message>
    <message>
        <source>ひと区切りにしました</source>
        <translation>It has come to rest</translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message>
        <source>議題からはずしました</source>
        <translation>Taken off the agenda</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>紙をつくっています</source>
        <translation>Making the paper</translation>
    </message>
    <message>
        <source>この端末に字のない文字があります。{geta}で印刷します：{codes}。手で書き入れてください。</source>
        <translation>Some characters have no glyph here and print as {geta}: {codes}. Please write them in by hand.</translation>
    </message>
    <message>
        <source>この字形はこの端末で出せません。ふつうの字で印刷します：{signs}</source>
        <translation>These forms cannot be drawn here; the usual ones print: {signs}</translation>
    </message>
    <message>
        <source>書体「{wanted}」がないので、ほかの書体で印刷します。</source>
        <translation>The type face “{wanted}” is not here; another one prints.</translation>
    </message>
    <message>
        <source>PDFに保存</source>
        <translation>Save as PDF</translation>
    </message>
</context>
<context>
    <name>ProjectorSign</name>
    <message>
        <source>止める F11</source>
        <translation>Stop F11</translation>
    </message>
    <message>
        <source>投影中（いまは真っ白）</source>
        <translation>Projecting (white now)</translation>
    </message>
    <message>
        <source>投影中</source>
        <translation>Projecting</translation>
    </message>
</context>
<context>
    <name>ProjectorWindow</name>
    <message>
        <source>投影</source>
        <translation>Project</translation>
    </message>
</context>
<context>
    <name>PromiseCard</name>
    <message>
        <source>会議の約束</source>
        <translation>Our promises</translation>
    </message>
    <message>
        <source>ご本人のいない所で決めきらない</source>
        <translation>Nothing is settled without the person</translation>
    </message>
    <message>
        <source>決めつける呼び方をしない</source>
        <translation>No names that judge</translation>
    </message>
</context>
<context>
    <name>ProtectDialog</name>
    <message>
        <source>世帯を守る</source>
        <translation>Protect the household</translation>
    </message>
    <message>
        <source>この守りにする</source>
        <translation>Protect like this</translation>
    </message>
    <message>
        <source>伝言の届け先が書きかえられていて、担当に届きません。「この守りにする」で、もとにもどります。</source>
        <translation>Somebody changed where messages go, so they do not reach the team. “Protect like this” puts it right.</translation>
    </message>
    <message>
        <source>ふつう</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>伴走するチームのみんなが見られます。</source>
        <translation>The whole team that accompanies can read it.</translation>
    </message>
    <message>
        <source>中身を守る</source>
        <translation>Protect what is inside</translation>
    </message>
    <message>
        <source>下の人だけが見られます。ほかの人には番号と連絡先だけが出ます。</source>
        <translation>Only those below can read it. Others see its number and whom to call.</translation>
    </message>
    <message>
        <source>いることも守る</source>
        <translation>Protect that it exists</translation>
    </message>
    <message>
        <source>下の人だけが見られます。ほかの人には、あることも出ません。</source>
        <translation>Only those below can read it. Others do not learn that it exists.</translation>
    </message>
    <message>
        <source>見られる人</source>
        <translation>Who can read it</translation>
    </message>
    <message>
        <source>ほかの人に出す連絡先(&amp;C)</source>
        <translation>Whom others are told to &amp;call</translation>
    </message>
    <message>
        <source>例：渡部 さやか（保健師）内線 221</source>
        <translation>e.g. 渡部 さやか（保健師）内線 221</translation>
    </message>
    <message>
        <source>見られなくなる人の端末からは、次につながったときに中身が消えます。その人が書いたものは、なくなりません。</source>
        <translation>It goes from the computers of those who can no longer read it when they next connect. What they wrote is not lost.</translation>
    </message>
    <message>
        <source>守りかたを変えました</source>
        <translation>Changed how it is protected</translation>
    </message>
    <message>
        <source>守ったまま</source>
        <translation>Keep it protected</translation>
    </message>
    <message>
        <source>守りを下げる</source>
        <translation>Lower the protection</translation>
    </message>
    <message>
        <source>チームのみんなが、この世帯があることと、中身のすべてを見られるようになります。</source>
        <translation>The whole team will see that this household exists, and all that is inside.</translation>
    </message>
    <message>
        <source>ほかの人にも、この世帯の番号と連絡先が出るようになります。</source>
        <translation>Others will see the number of this household and whom to call.</translation>
    </message>
    <message>
        <source>消えたことの確認：{gone}台</source>
        <translation>Computers that confirmed it is gone: {gone}</translation>
    </message>
    <message>
        <source>、まだ：{names}</source>
        <translation>, still awaited: {names}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>部屋</source>
        <translation>Rooms</translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>やめておく</source>
        <translation>Better not</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>聞いたこと・届いた返事</source>
        <translation>What was heard, what came back</translation>
    </message>
    <message>
        <source>先方の返事</source>
        <translation>Their reply</translation>
    </message>
    <message>
        <source>様子をきいた</source>
        <translation>I asked how it goes</translation>
    </message>
    <message>
        <source>どちらを書くか</source>
        <translation>Which one to write</translation>
    </message>
    <message>
        <source>返事の○</source>
        <translation>The circle of the reply</translation>
    </message>
    <message>
        <source>様子</source>
        <translation>How it goes</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>どう届いたか</source>
        <translation>How it came</translation>
    </message>
    <message>
        <source>ひとこと（言われたとおりに）</source>
        <translation>A word, as it was said</translation>
    </message>
    <message>
        <source>ひとこと</source>
        <translation>A word</translation>
    </message>
    <message>
        <source>次に様子をきく日</source>
        <translation>Next day to ask</translation>
    </message>
    <message>
        <source>記録する</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>もどしのわけ</source>
        <translation>Why it came back</translation>
    </message>
    <message>
        <source>わけ（わかれば）</source>
        <translation>Why, if known</translation>
    </message>
    <message>
        <source>ほかの先</source>
        <translation>The other place</translation>
    </message>
    <message>
        <source>ほかの先（教えてもらったところ）</source>
        <translation>The other place they named</translation>
    </message>
    <message>
        <source>次にきく日</source>
        <translation>Ask again on</translation>
    </message>
</context>
<context>
    <name>RecordsTab</name>
    <message>
        <source>関わりの記録</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>書きかけの記録を残しました。続きは「関わりの記録」で書けます</source>
        <translation>The unfinished record was kept. Go on with it in “Records”</translation>
    </message>
    <message>
        <source>輪でしぼる</source>
        <translation>By wheel</translation>
    </message>
    <message>
        <source>関わり方でしぼる</source>
        <translation>By kind</translation>
    </message>
    <message>
        <source>会えた人でしぼる</source>
        <translation>By person met</translation>
    </message>
    <message>
        <source>職員でしぼる</source>
        <translation>By colleague</translation>
    </message>
    <message>
        <source>すべての輪</source>
        <translation>All wheels</translation>
    </message>
    <message>
        <source>すべての関わり方</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>家族のだれでも</source>
        <translation>Anybody met</translation>
    </message>
    <message>
        <source>職員のだれでも</source>
        <translation>Any colleague</translation>
    </message>
    <message>
        <source>{count}件</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>もっと前の記録</source>
        <translation>Earlier records</translation>
    </message>
    <message>
        <source>すべて見る</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>この見かたにあう記録はありません</source>
        <translation>No records like that</translation>
    </message>
    <message>
        <source>記録を書く</source>
        <translation>Write a record</translation>
    </message>
    <message>
        <source>まだ記録がありません</source>
        <translation>No records yet</translation>
    </message>
    <message>
        <source>会えなかったこと、手紙を置いたことも、関わりのひとつです。</source>
        <translation>Not having met and a letter left are contacts, too.</translation>
    </message>
    <message>
        <source>続きを書く</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>消す</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>書きかけの記録があります（{when}）</source>
        <translation>There is an unfinished record ({when})</translation>
    </message>
    <message>
        <source>書きかけを消しました</source>
        <translation>The draft is dropped</translation>
    </message>
    <message>
        <source>記録しました</source>
        <translation>Recorded</translation>
    </message>
</context>
<context>
    <name>ReferralCourse</name>
    <message>
        <source>いま</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>これまで</source>
        <translation>So far</translation>
    </message>
    <message>
        <source>だれが支えていたか</source>
        <translation>Who held them when</translation>
    </message>
    <message>
        <source>つなぎ先で起きた困りごと</source>
        <translation>Trouble that began there</translation>
    </message>
    <message>
        <source>例：帰りの足がなく、雨の日に歩いた</source>
        <translation>e.g. no way home, walked in the rain</translation>
    </message>
    <message>
        <source>次にすること：</source>
        <translation>Next: </translation>
    </message>
    <message>
        <source>根づいた</source>
        <translation>It took root</translation>
    </message>
    <message>
        <source>いまは待つ</source>
        <translation>Wait for now</translation>
    </message>
    <message>
        <source>また動きだした</source>
        <translation>It moves again</translation>
    </message>
    <message>
        <source>わたしたちが続ける</source>
        <translation>We stay with them</translation>
    </message>
    <message>
        <source>お渡しした</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>再発行した</source>
        <translation>Issued anew</translation>
    </message>
    <message>
        <source>わたしたち</source>
        <translation>We ourselves</translation>
    </message>
</context>
<context>
    <name>ReferralPapers</name>
    <message>
        <source>つなぎ票</source>
        <translation>Referral slip</translation>
    </message>
    <message>
        <source>印刷</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>まだ</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>{count}回</source>
        <translation>{count} times</translation>
    </message>
</context>
<context>
    <name>ReferralSlip</name>
    <message>
        <source>つなぎ票をつくる</source>
        <translation>Write a referral slip</translation>
    </message>
    <message>
        <source>書くところと紙</source>
        <translation>Form and paper</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>どうする(&amp;M)</source>
        <translation>What &amp;next</translation>
    </message>
    <message>
        <source>どうする</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>ご本人(&amp;P)</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>名前を打つと、地域資源から出ます</source>
        <translation>Type a name: the resource book offers</translation>
    </message>
    <message>
        <source>地域資源から F3</source>
        <translation>Resources F3</translation>
    </message>
    <message>
        <source>先方のご担当(&amp;R)</source>
        <translation>&amp;Receiver</translation>
    </message>
    <message>
        <source>電話で受け手を確かめた(&amp;C)</source>
        <translation>A call confirmed &amp;it</translation>
    </message>
    <message>
        <source>お願い(&amp;O)</source>
        <translation>What we &amp;ask</translation>
    </message>
    <message>
        <source>ご本人の言葉(&amp;W)</source>
        <translation>Own &amp;words</translation>
    </message>
    <message>
        <source>伝えてよい範囲</source>
        <translation>May be told</translation>
    </message>
    <message>
        <source>ご本人の同意</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>つなぎ先(&amp;D)</source>
        <translation>&amp;Destination</translation>
    </message>
    <message>
        <source>知っておいて
ほしいこと(&amp;B)</source>
        <translation>Please
&amp;be aware</translation>
    </message>
    <message>
        <source>同意の日(&amp;J)</source>
        <translation>&amp;Given on</translation>
    </message>
    <message>
        <source>急ぐわけ(&amp;U)</source>
        <translation>Why &amp;urgent</translation>
    </message>
    <message>
        <source>同意を待てないときだけ。紙には出ません</source>
        <translation>Only where consent cannot wait; not on paper</translation>
    </message>
    <message>
        <source>様子をきく日(&amp;Y)</source>
        <translation>As&amp;k again on</translation>
    </message>
    <message>
        <source>とりやめる</source>
        <translation>Cancel slip</translation>
    </message>
    <message>
        <source>やめる Esc</source>
        <translation>Leave Esc</translation>
    </message>
    <message>
        <source>下書きのまま閉じる</source>
        <translation>Keep as draft</translation>
    </message>
    <message>
        <source>印刷して記録 Ctrl+Enter</source>
        <translation>Print, record Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>ReferralSlipPage</name>
    <message>
        <source>つなぎ票</source>
        <translation>Referral slip</translation>
    </message>
    <message>
        <source>F1 ヘルプ  F3 地域資源から  Ctrl+Enter 印刷して記録  Esc やめる</source>
        <translation>F1 Help  F3 Resources  Ctrl+Enter Print and record  Esc Leave</translation>
    </message>
    <message>
        <source>準備中のつなぎ票として残しました</source>
        <translation>Kept as a slip in preparation</translation>
    </message>
    <message>
        <source>お渡しとして記録しました。様子をきく日が「今日」に出ます</source>
        <translation>Recorded as handed over. The day to ask again will show in Today</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>書く</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>紙の見本</source>
        <translation>The paper</translation>
    </message>
    <message>
        <source>書きかけがありました（{at}）</source>
        <translation>Begun at {at}</translation>
    </message>
    <message>
        <source>やめる Esc</source>
        <translation>Leave Esc</translation>
    </message>
    <message>
        <source>閉じる Esc</source>
        <translation>Close Esc</translation>
    </message>
    <message>
        <source>印刷して記録 Ctrl+Enter</source>
        <translation>Print, record Ctrl+Enter</translation>
    </message>
    <message>
        <source>紙を印刷</source>
        <translation>Print the paper</translation>
    </message>
    <message>
        <source>返事の紙の QR を読むか、符号 6文字でも記録できます（Ctrl+Shift+M）</source>
        <translation>A reply can also be recorded by its QR code or six characters (Ctrl+Shift+M)</translation>
    </message>
    <message>
        <source>渡して終わりにしません。様子をきく日が「今日」に出ます。下書きは自動で残ります</source>
        <translation>Handing over is not the end: the day to ask shows in Today. Drafts are kept</translation>
    </message>
    <message>
        <source>つなぎ票をつくる</source>
        <translation>Write a referral slip</translation>
    </message>
    <message>
        <source>つなぎのその後</source>
        <translation>What became of it</translation>
    </message>
    <message>
        <source>電話を今日に入れ、つなぎ直しの準備をはじめました</source>
        <translation>A call stands in Today, the next slip is begun</translation>
    </message>
    <message>
        <source>記録しました</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>とりやめるわけを、ひとことお書きください</source>
        <translation>Please write in a word why it is cancelled</translation>
    </message>
    <message>
        <source>とりやめる</source>
        <translation>Cancel slip</translation>
    </message>
    <message>
        <source>とりやめました。わけも残っています</source>
        <translation>Cancelled; the reason stays</translation>
    </message>
</context>
<context>
    <name>ReferralWords</name>
    <message>
        <source>確かめていません</source>
        <translation>not confirmed</translation>
    </message>
    <message>
        <source>準備中</source>
        <translation>In preparation</translation>
    </message>
    <message>
        <source>返事まち</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>会えました</source>
        <translation>They met</translation>
    </message>
    <message>
        <source>心配</source>
        <translation>Worry</translation>
    </message>
    <message>
        <source>もどし</source>
        <translation>Came back</translation>
    </message>
    <message>
        <source>つなぎ直した</source>
        <translation>Connected anew</translation>
    </message>
    <message>
        <source>終わったもの</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>ご本人に確かめる</source>
        <translation>Ask the person</translation>
    </message>
    <message>
        <source>つなぎ票をお渡しする</source>
        <translation>Hand the slip over</translation>
    </message>
    <message>
        <source>先方のお返事を待つ</source>
        <translation>Wait for their reply</translation>
    </message>
    <message>
        <source>会えるのを待つ</source>
        <translation>Wait until they meet</translation>
    </message>
    <message>
        <source>電話して様子をきく</source>
        <translation>Call and ask how it goes</translation>
    </message>
    <message>
        <source>様子をきく</source>
        <translation>Ask how it goes</translation>
    </message>
    <message>
        <source>また動きだすか確かめる</source>
        <translation>See whether it moves again</translation>
    </message>
    <message>
        <source>ご本人とつなぎ直しを考える</source>
        <translation>Think of what next with the person</translation>
    </message>
    <message>
        <source>この先について、{count}件の「もどし」があります</source>
        <translation>Came back from here: {count}</translation>
    </message>
    <message>
        <source>この先について、知っておくこと</source>
        <translation>To know about this place</translation>
    </message>
    <message>
        <source>{when}「{words}」</source>
        <translation>{when} “{words}”</translation>
    </message>
    <message>
        <source>資源カードを最後に確かめたのは {when}</source>
        <translation>The card was last confirmed on {when}</translation>
    </message>
    <message>
        <source>資源カードは、まだだれも確かめていません</source>
        <translation>Nobody has confirmed the card yet</translation>
    </message>
    <message>
        <source>この先は、なくなりました</source>
        <translation>This place is closed for good</translation>
    </message>
    <message>
        <source>注意：{words}（紙には出ません）</source>
        <translation>Caution: {words} (never on paper)</translation>
    </message>
    <message>
        <source>{days}日すぎ</source>
        <translation>+{days} d</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>ReferralsPage</name>
    <message>
        <source>つなぐ</source>
        <translation>Referrals</translation>
    </message>
    <message>
        <source>この符号のつなぎ票は、ここでは見つかりません</source>
        <translation>No slip with this code is found here</translation>
    </message>
    <message>
        <source>同じ符号のつなぎが{count}件あります。紙と見くらべてください</source>
        <translation>{count} referrals have this code. Please compare with the paper</translation>
    </message>
    <message>
        <source>↑↓ 選ぶ  Enter ひらく  Ctrl+P 印刷  Ctrl+Shift+M 返事を記録</source>
        <translation>↑↓ Choose  Enter Open  Ctrl+P Print  Ctrl+Shift+M Record a reply</translation>
    </message>
    <message>
        <source>チームみんなの</source>
        <translation>The whole team</translation>
    </message>
    <message>
        <source>わたしがつないだ</source>
        <translation>By me</translation>
    </message>
    <message>
        <source>{count}件</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>すべて</source>
        <translation>All</translation>
    </message>
    <message>
        <source>印刷まち</source>
        <translation>To print</translation>
    </message>
    <message>
        <source>・日をすぎたもの {count}件</source>
        <translation> · over their day: {count}</translation>
    </message>
    <message>
        <source>印刷を待っている紙は、いまありません</source>
        <translation>Nothing waits to be printed</translation>
    </message>
    <message>
        <source>すべてのつなぎを見る</source>
        <translation>Show all referrals</translation>
    </message>
    <message>
        <source>「{group}」のつなぎは、いまありません</source>
        <translation>Nothing under “{group}” now</translation>
    </message>
    <message>
        <source>様子をきくつなぎは、いまありません</source>
        <translation>No referral waits for a look now</translation>
    </message>
    <message>
        <source>世帯のページの［つなぐ］から、つなぎ票をつくれます。</source>
        <translation>Slips begin on a household’s page.</translation>
    </message>
    <message>
        <source>つなぐ・もどす</source>
        <translation>Referrals</translation>
    </message>
    <message>
        <source>返事の符号(&amp;C)</source>
        <translation>Repl&amp;y code</translation>
    </message>
    <message>
        <source>6文字、または QR</source>
        <translation>Code or QR</translation>
    </message>
    <message>
        <source>だれのつなぎ</source>
        <translation>Whose referrals</translation>
    </message>
    <message>
        <source>どのつなぎ</source>
        <translation>Which referrals</translation>
    </message>
    <message>
        <source>つなぎの一覧</source>
        <translation>List of referrals</translation>
    </message>
</context>
<context>
    <name>ReferralsTab</name>
    <message>
        <source>新しくつなぐ</source>
        <translation>New referral</translation>
    </message>
    <message>
        <source>つないだあとも、様子をきいて、もどる道を残します</source>
        <translation>After referring we look again, and the way back stays open</translation>
    </message>
    <message>
        <source>まだ、どこにもつないでいません</source>
        <translation>Not referred anywhere yet</translation>
    </message>
    <message>
        <source>急がなくて大丈夫です。ご本人の気持ちを聞いてから。</source>
        <translation>There is no hurry: first hear how the person feels.</translation>
    </message>
    <message>
        <source>つなぎ先はこれから</source>
        <translation>Destination still open</translation>
    </message>
    <message>
        <source>{day} わたした</source>
        <translation>handed over {day}</translation>
    </message>
    <message>
        <source>様子をきく日 {day}</source>
        <translation>look again {day}</translation>
    </message>
    <message>
        <source>準備中</source>
        <translation>In preparation</translation>
    </message>
</context>
<context>
    <name>ReferralsTable</name>
    <message>
        <source>いつまでに</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>ようす</source>
        <translation>State</translation>
    </message>
    <message>
        <source>世帯</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>つなぎ先</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>次にすること</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>つないだ人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
</context>
<context>
    <name>ResourceCard</name>
    <message>
        <source>直す</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>今日確かめた</source>
        <translation>Confirmed today</translation>
    </message>
    <message>
        <source>注意：</source>
        <translation>Caution: </translation>
    </message>
    <message>
        <source>制度か地域か、まだ</source>
        <translation>Formal or informal: open</translation>
    </message>
    <message>
        <source>できること</source>
        <translation>What one can do</translation>
    </message>
    <message>
        <source>雰囲気</source>
        <translation>Atmosphere</translation>
    </message>
    <message>
        <source>曜日と時間</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>費用</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>話せる方</source>
        <translation>Whom to talk to</translation>
    </message>
    <message>
        <source>まだ、わかりません</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>ファクス</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>覚え書き</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>{day} 確かめた&#x3000;{who}</source>
        <translation>{day} confirmed  {who}</translation>
    </message>
    <message>
        <source>長く確かめていません</source>
        <translation>Not confirmed for long</translation>
    </message>
    <message>
        <source>{count}世帯がつながっています</source>
        <translation>{count} households are connected</translation>
    </message>
    <message>
        <source>{day} もどし「{why}」</source>
        <translation>{day} came back: “{why}”</translation>
    </message>
</context>
<context>
    <name>ResourceFilters</name>
    <message>
        <source>すべて</source>
        <translation>All</translation>
    </message>
    <message>
        <source>まだ決めていない</source>
        <translation>Not classed yet</translation>
    </message>
    <message>
        <source>いつでも</source>
        <translation>Any day</translation>
    </message>
</context>
<context>
    <name>ResourceForm</name>
    <message>
        <source>（分けない）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>あとで決める</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>困りごとの言葉でも書けます</source>
        <translation>Words people use for it help</translation>
    </message>
    <message>
        <source>人数、音、におい、はじめての人への声かけ</source>
        <translation>How many, sounds, smells, how newcomers are met</translation>
    </message>
    <message>
        <source>送迎、予約、持ち物など</source>
        <translation>Pickup, booking, what to bring</translation>
    </message>
    <message>
        <source>人を載せるときは、その方の了解をもらってからにします。</source>
        <translation>People are entered with their own consent.</translation>
    </message>
</context>
<context>
    <name>ResourcesPage</name>
    <message>
        <source>地域資源</source>
        <translation>Resources</translation>
    </message>
    <message>
        <source>F3 さがす  ↑↓ 選ぶ  Ins たす  F2 直す  F1 ヘルプ</source>
        <translation>F3 Find  ↑↓ Choose  Ins Add  F2 Correct  F1 Help</translation>
    </message>
    <message>
        <source>地域資源をたす</source>
        <translation>Add a resource</translation>
    </message>
    <message>
        <source>カードを直す</source>
        <translation>Correct the card</translation>
    </message>
    <message>
        <source>名前だけは入れてください</source>
        <translation>Only the name is needed</translation>
    </message>
    <message>
        <source>残しました</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>確かめた日を今日にしました</source>
        <translation>Confirmed as of today</translation>
    </message>
    <message>
        <source>一覧</source>
        <translation>List</translation>
    </message>
    <message>
        <source>カード</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>{count}件</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>この言葉や条件の地域資源は、まだありません</source>
        <translation>Nothing like this is in the book yet</translation>
    </message>
    <message>
        <source>町に足りないものかもしれません。見つけたら、たしておけます。</source>
        <translation>The town may lack it. Add it when you find it.</translation>
    </message>
    <message>
        <source>すべて見る</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>地域資源は、まだありません</source>
        <translation>The book is empty</translation>
    </message>
    <message>
        <source>人も場所も会社も、制度と同じように書いておけます。</source>
        <translation>People, places and firms stand here beside services.</translation>
    </message>
    <message>
        <source>書きかけがありました</source>
        <translation>Begun before</translation>
    </message>
    <message>
        <source>しぼりこむ</source>
        <translation>Narrow</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>分け方</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>開いている曜日</source>
        <translation>Open on</translation>
    </message>
    <message>
        <source>送迎がある</source>
        <translation>Pickup</translation>
    </message>
    <message>
        <source>無料</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>予約なしで行ける</source>
        <translation>No booking</translation>
    </message>
    <message>
        <source>長く確かめていない</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>話せる方がわからない</source>
        <translation>No contact</translation>
    </message>
    <message>
        <source>しぼりこみをやめる</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>一覧とカード</source>
        <translation>List and card</translation>
    </message>
    <message>
        <source>しぼりこみ</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>困りごとや名前</source>
        <translation>Trouble or name</translation>
    </message>
    <message>
        <source>困りごとの言葉や名前で&#x3000;例：家賃が払えない&#x3000;F3</source>
        <translation>A trouble in plain words, or a name  F3</translation>
    </message>
    <message>
        <source>地域資源の一覧</source>
        <translation>List of resources</translation>
    </message>
    <message>
        <source>名前(&amp;N)</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>ふりがな(&amp;R)</source>
        <translation>&amp;Reading</translation>
    </message>
    <message>
        <source>話せる方(&amp;J)</source>
        <translation>Whom to tal&amp;k to</translation>
    </message>
    <message>
        <source>雰囲気(&amp;G)</source>
        <translation>Atmos&amp;phere</translation>
    </message>
    <message>
        <source>いま</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>分け方(&amp;C)</source>
        <translation>Cate&amp;gory</translation>
    </message>
    <message>
        <source>制度か地域か</source>
        <translation>Formal?</translation>
    </message>
    <message>
        <source>例：𠮷田 邦夫さん</source>
        <translation>e.g. Mr Yoshida</translation>
    </message>
    <message>
        <source>電話(&amp;P)</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>ファクス(&amp;X)</source>
        <translation>Fa&amp;x</translation>
    </message>
    <message>
        <source>場所(&amp;A)</source>
        <translation>Pl&amp;ace</translation>
    </message>
    <message>
        <source>できること(&amp;W)</source>
        <translation>&amp;What one can do</translation>
    </message>
    <message>
        <source>曜日と時間(&amp;D)</source>
        <translation>Hours an&amp;d days</translation>
    </message>
    <message>
        <source>例：毎週水曜 10時〜12時</source>
        <translation>e.g. Wednesdays 10-12</translation>
    </message>
    <message>
        <source>費用(&amp;O)</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>例：無料</source>
        <translation>e.g. free</translation>
    </message>
    <message>
        <source>覚え書き(&amp;B)</source>
        <translation>Notes (&amp;b)</translation>
    </message>
    <message>
        <source>注意(&amp;U)</source>
        <translation>Ca&amp;ution</translation>
    </message>
    <message>
        <source>わけと日。選ぶときだけ見え、紙には出ません</source>
        <translation>Reason and day; seen when choosing, never on paper</translation>
    </message>
    <message>
        <source>やめる Esc</source>
        <translation>Leave Esc</translation>
    </message>
    <message>
        <source>残す Ctrl+Enter</source>
        <translation>Save Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>ResourcesTable</name>
    <message>
        <source>名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>分け方</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>曜日と時間</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>話せる方</source>
        <translation>Talk to</translation>
    </message>
    <message>
        <source>確かめた日</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>まだ</source>
        <translation>Not yet</translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message>
        <source>伴走が続くあいだ、残します。</source>
        <translation>Kept as long as the accompaniment goes on.</translation>
    </message>
    <message>
        <source>ずっと残します。</source>
        <translation>Kept for good.</translation>
    </message>
    <message>
        <source>保存期間が終わりました。</source>
        <translation>The term is over.</translation>
    </message>
    <message>
        <source>伴走を終えた日&#x3000;{day}</source>
        <translation>Ended on {day}</translation>
    </message>
    <message>
        <source>保存をのばしています：{reason}</source>
        <translation>Kept longer: {reason}</translation>
    </message>
    <message>
        <source>{years}&#x3000;{span}</source>
        <translation>{years}: {span}</translation>
    </message>
    <message>
        <source>世帯 {where} の記録</source>
        <translation>Records of household {where}</translation>
    </message>
    <message>
        <source>会議 {where} の記録</source>
        <translation>Minutes of conference {where}</translation>
    </message>
    <message>
        <source>ほかの記録</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>書いた人がしるしをつけています</source>
        <translation>marked by who wrote it</translation>
    </message>
    <message>
        <source>同じ名前があります。別の人かもしれません</source>
        <translation>the same name; it may be another person</translation>
    </message>
    <message>
        <source>{count}台すべてが消しました。</source>
        <translation>All {count} computers have erased it.</translation>
    </message>
    <message>
        <source>{count}台のうち {waiting}台が、まだ消していません。</source>
        <translation>Not erased yet on {waiting} of {count} computers.</translation>
    </message>
    <message>
        <source>どの端末が消したか、まだ届いていません。</source>
        <translation>No computer has reported yet.</translation>
    </message>
    <message>
        <source>{name}の端末（{mark}）&#x3000;{at} に消しました</source>
        <translation>{name}, computer {mark}: erased {at}</translation>
    </message>
    <message>
        <source>{name}の端末（{mark}）&#x3000;まだです（さいごに見えたのは {at}）</source>
        <translation>{name}, computer {mark}: not yet (last seen {at})</translation>
    </message>
    <message>
        <source>{name}の端末（{mark}）&#x3000;まだです</source>
        <translation>{name}, computer {mark}: not yet</translation>
    </message>
    <message>
        <source>共有フォルダーに暗号のまま残るものは、鍵がなくなるので、だれにも読めません。端末のバックアップには {days}日のあいだ残ります。印刷した紙と、ほかへ渡した写しは消えません。</source>
        <translation>What stays in the shared folder is ciphertext; its key is gone and nobody can read it. Backups of the computers hold it for {days} days. Printed papers and copies given to others are not erased.</translation>
    </message>
    <message>
        <source>共有フォルダーに暗号のまま残るものは、鍵がなくなるので、だれにも読めません。端末のバックアップに残る日数は、まだ決められていません。印刷した紙と、ほかへ渡した写しは消えません。</source>
        <translation>What stays in the shared folder is ciphertext; its key is gone and nobody can read it. How many days backups of the computers hold it was not decided yet. Printed papers and copies given to others are not erased.</translation>
    </message>
</context>
<context>
    <name>RetentionClass</name>
    <message>
        <source>年数(&amp;Y)</source>
        <translation>&amp;Years</translation>
    </message>
    <message>
        <source>0は、ずっと残す</source>
        <translation>0: for good</translation>
    </message>
    <message>
        <source>数えはじめ(&amp;E)</source>
        <translation>Counted &amp;from</translation>
    </message>
    <message>
        <source>数えはじめ</source>
        <translation>Counted from</translation>
    </message>
    <message>
        <source>はじまり(&amp;B)</source>
        <translation>&amp;Begins</translation>
    </message>
    <message>
        <source>はじまり</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>根拠(&amp;A)</source>
        <translation>&amp;Article</translation>
    </message>
    <message>
        <source>例：文書管理規程 第○条 別表</source>
        <translation>e.g. records rules, art. …, annex</translation>
    </message>
    <message>
        <source>確かめた資料(&amp;S)</source>
        <translation>Checked in (&amp;source)</translation>
    </message>
</context>
<context>
    <name>RetentionPart</name>
    <message>
        <source>Tab 次の世帯  Enter ひらく  Ctrl+Tab 次のタブ</source>
        <translation>Tab next household  Enter open  Ctrl+Tab next tab</translation>
    </message>
    <message>
        <source>保存期間を終えた世帯は、ありません。</source>
        <translation>No household&apos;s term is over.</translation>
    </message>
    <message>
        <source>のばしています</source>
        <translation>Kept longer</translation>
    </message>
    <message>
        <source>案：{name}</source>
        <translation>By {name}</translation>
    </message>
    <message>
        <source>見る</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>案を出す</source>
        <translation>Propose</translation>
    </message>
    <message>
        <source>案を見る</source>
        <translation>See proposal</translation>
    </message>
    <message>
        <source>承認する</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>廃棄した世帯は、まだありません。</source>
        <translation>No household was erased yet.</translation>
    </message>
    <message>
        <source>{day}&#x3000;案 {first}・承認 {second}</source>
        <translation>{day}; proposed by {first}, approved by {second}</translation>
    </message>
    <message>
        <source>証明を印刷</source>
        <translation>Print certificate</translation>
    </message>
    <message>
        <source>{number} の廃棄の証明を印刷</source>
        <translation>Print the certificate of {number}</translation>
    </message>
    <message>
        <source>（ふつうはこれ）</source>
        <translation> (usual)</translation>
    </message>
    <message>
        <source>根拠はまだ確かめていません</source>
        <translation>article not checked yet</translation>
    </message>
    <message>
        <source>{label}の決まりを直す</source>
        <translation>Change the rule {label}</translation>
    </message>
    <message>
        <source>保存しました</source>
        <translation>Saved</translation>
    </message>
</context>
<context>
    <name>ReturnsCard</name>
    <message>
        <source>つなぎ・もどし</source>
        <translation>Referred and returned</translation>
    </message>
    <message>
        <source>見る</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>開く</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>一覧</source>
        <translation>List</translation>
    </message>
    <message>
        <source>返事まちの一覧</source>
        <translation>List of those awaiting an answer</translation>
    </message>
    <message>
        <source>待っている返事も、もどしもありません。</source>
        <translation>No answer is awaited, and nothing came back.</translation>
    </message>
</context>
<context>
    <name>RhythmDialog</name>
    <message>
        <source>会うめやす</source>
        <translation>Rhythm</translation>
    </message>
    <message>
        <source>めやすは、ご本人と決めます。離れていたいときは、休めます。</source>
        <translation>The rhythm is agreed with the person. If they want distance, it rests.</translation>
    </message>
    <message>
        <source>{days}日</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>いつまで休むか</source>
        <translation>Rest until</translation>
    </message>
    <message>
        <source>書きました</source>
        <translation>Written</translation>
    </message>
</context>
<context>
    <name>RolesDialog</name>
    <message>
        <source>役割を変える</source>
        <translation>Change roles</translation>
    </message>
    <message>
        <source>{name}さんの役割（いま：{roles}）。変えると、ほかの端末にも伝わります。</source>
        <translation>Roles of {name} (now: {roles}). The other computers will hear of a change.</translation>
    </message>
    <message>
        <source>変える Ctrl+Enter</source>
        <translation>Change Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>世帯</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>週間表</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>会議</source>
        <translation>Conferences</translation>
    </message>
    <message>
        <source>つなぐ</source>
        <translation>Referrals</translation>
    </message>
    <message>
        <source>地域資源</source>
        <translation>Resources</translation>
    </message>
    <message>
        <source>ふりかえり</source>
        <translation>Reflection</translation>
    </message>
    <message>
        <source>管理</source>
        <translation>Admin</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>議題はこれで終わりです。会議を終えるときは右上から。</source>
        <translation>That was the last item. End the conference at the top right.</translation>
    </message>
    <message>
        <source>自動で保存 {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <source>決めたことに入れました。だれが・いつまでは、表に書けます。</source>
        <translation>Noted as decided. Who and by when can be written in the table.</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>世帯・人・機関をさがす</source>
        <translation>Find households, people, agencies</translation>
    </message>
    <message>
        <source>さがす</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>世帯・人・機関をさがす（ふりがな可）  Ctrl+F</source>
        <translation>Find households, people  Ctrl+F</translation>
    </message>
    <message>
        <source>さがす  Ctrl+F</source>
        <translation>Find  Ctrl+F</translation>
    </message>
</context>
<context>
    <name>SecretPage</name>
    <message>
        <source>忘れたときは、このあと印刷する予備の鍵の紙で開き直します。</source>
        <translation>If you forget it, the recovery sheet that is printed next opens the town again.</translation>
    </message>
    <message>
        <source>忘れたときは、管理者に新しい招待の紙をつくってもらいます。</source>
        <translation>If you forget it, an administrator makes you a new invitation.</translation>
    </message>
    <message>
        <source>予備の鍵の紙を印刷してください。</source>
        <translation>Please print the spare key sheet.</translation>
    </message>
    <message>
        <source> 合言葉をなくしたとき、この紙だけが町をもう一度開けます。封筒に入れて、金庫にしまってください。符号はこの紙のほかどこにもありません。</source>
        <translation> When passphrases are lost, only this sheet opens the town again. Put it into an envelope and into the safe. Its code is nowhere else.</translation>
    </message>
    <message>
        <source>印刷する…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>予備の鍵の紙が、まだ印刷も保存もされていません。</source>
        <translation>The recovery sheet is neither printed nor saved yet.</translation>
    </message>
    <message>
        <source> もう一度閉じると、この符号は消えます。そのときは次に開いたあと、「管理」の「町のこと」で新しい紙をつくってください。</source>
        <translation> If you close again, this code is gone. Then make a new sheet under Administration › Town the next time you open the desk.</translation>
    </message>
    <message>
        <source>この紙で開くかは、まだ分かりません。</source>
        <translation>Nobody knows yet whether this sheet opens the town.</translation>
    </message>
    <message>
        <source> 「管理」の「町のこと」で確かめられます。確かめるまで、そこに出ています。</source>
        <translation> You can try it in Administration, The town; it is shown there until you do.</translation>
    </message>
    <message>
        <source>いまは確かめずに進む</source>
        <translation>Go on without trying it now</translation>
    </message>
    <message>
        <source>2つの合言葉がちがいます。</source>
        <translation>The two passphrases differ.</translation>
    </message>
    <message>
        <source>→ この合言葉で大丈夫です</source>
        <translation>→ this one is fine</translation>
    </message>
</context>
<context>
    <name>SeriesDialog</name>
    <message>
        <source>おわりの日</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>毎週</source>
        <translation>Weekly</translation>
    </message>
    <message>
        <source>隔週</source>
        <translation>Every 2 weeks</translation>
    </message>
    <message>
        <source>第n曜日</source>
        <translation>nth weekday</translation>
    </message>
    <message>
        <source>毎月の日</source>
        <translation>Day of month</translation>
    </message>
    <message>
        <source>月末の開庁日</source>
        <translation>Last working day</translation>
    </message>
    <message>
        <source>曜日</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>第{n}</source>
        <translation>{n}.</translation>
    </message>
    <message>
        <source>最終</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>第何</source>
        <translation>Which</translation>
    </message>
    <message>
        <source>例：第1・第3火曜、隔週金曜（10回）</source>
        <translation>Such as 第1・第3火曜 or 隔週金曜（10回）</translation>
    </message>
    <message>
        <source>やめておく</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>くり返しを置く</source>
        <translation>Place the series</translation>
    </message>
    <message>
        <source>くり返しのことばを待っています。</source>
        <translation>Waiting for words that say how it repeats.</translation>
    </message>
    <message>
        <source>はじまりの日と時刻を待っています。</source>
        <translation>Waiting for the first day and time.</translation>
    </message>
    <message>
        <source>この決め方では、これからの日がありません。</source>
        <translation>This gives no date from now on.</translation>
    </message>
    <message>
        <source>{when} 休み（{why}）</source>
        <translation>{when} rests ({why})</translation>
    </message>
    <message>
        <source>{when} ← {why}から</source>
        <translation>{when} ← from {why}</translation>
    </message>
    <message>
        <source>{when} {why}：そのつど聞く</source>
        <translation>{when} {why}: ask</translation>
    </message>
    <message>
        <source>{who} {when}を置きました</source>
        <translation>{who}: {when} placed</translation>
    </message>
    <message>
        <source>くり返し訪問</source>
        <translation>Repeating visit</translation>
    </message>
    <message>
        <source>世帯(&amp;S)</source>
        <translation>Hou&amp;sehold</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>はじまり(&amp;D)</source>
        <translation>First &amp;day</translation>
    </message>
    <message>
        <source>時刻(&amp;T)</source>
        <translation>&amp;Time</translation>
    </message>
    <message>
        <source>長さ(&amp;L)</source>
        <translation>&amp;Length</translation>
    </message>
    <message>
        <source>くり返し</source>
        <translation>Repeats</translation>
    </message>
    <message>
        <source>ことばで(&amp;W)</source>
        <translation>In &amp;words</translation>
    </message>
    <message>
        <source>祝日には</source>
        <translation>On holidays</translation>
    </message>
    <message>
        <source>おわり(&amp;O)</source>
        <translation>&amp;Until</translation>
    </message>
    <message>
        <source>だれが</source>
        <translation>Who goes</translation>
    </message>
    <message>
        <source>2人で行く(&amp;B)</source>
        <translation>As two peopl&amp;e</translation>
    </message>
    <message>
        <source>輪</source>
        <translation>Wheel</translation>
    </message>
    <message>
        <source>場所(&amp;P)</source>
        <translation>&amp;Place</translation>
    </message>
    <message>
        <source>用件(&amp;M)</source>
        <translation>Su&amp;bject</translation>
    </message>
    <message>
        <source>これからの5回</source>
        <translation>The next five</translation>
    </message>
</context>
<context>
    <name>SheetTrial</name>
    <message>
        <source>紙の符号を打って、開くか確かめる(&amp;K)</source>
        <translation>Type the code from the paper to &amp;check that it opens</translation>
    </message>
    <message>
        <source>28文字。すき間や － はなくてもかまいません</source>
        <translation>28 characters; spaces and dashes do not matter</translation>
    </message>
    <message>
        <source>確かめる</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>開きました。この紙で町を開けます。金庫にしまってください。</source>
        <translation>It opens. This sheet opens the town; put it in the safe.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>送り、受け取りました</source>
        <translation>Sent and received</translation>
    </message>
    <message>
        <source>送り、受け取っています</source>
        <translation>Sending and receiving</translation>
    </message>
    <message>
        <source>伴走デスク</source>
        <translation>Banso Desk</translation>
    </message>
    <message>
        <source>伴走デスク（{town}）</source>
        <translation>Banso Desk ({town})</translation>
    </message>
    <message>
        <source>もう保存ずみです。書いたものは、そのつど残しています</source>
        <translation>Already saved. All you write is kept as you go</translation>
    </message>
</context>
<context>
    <name>ShellPages</name>
    <message>
        <source>ここには、履歴のある欄がありません</source>
        <translation>No field with a history has the focus</translation>
    </message>
</context>
<context>
    <name>ShellView</name>
    <message>
        <source>この世帯は、限られた人だけが見られます</source>
        <translation>Only a few people may see this household</translation>
    </message>
    <message>
        <source>この世帯は、ここでは見られません</source>
        <translation>This household cannot be read here</translation>
    </message>
    <message>
        <source>見られなくなったか、ほかの端末からまだ届いていません。</source>
        <translation>It can no longer be read, or has not come from another computer yet.</translation>
    </message>
    <message>
        <source>世帯番号 {number}&#x3000;守る設定：{since}（理由は表示しません）</source>
        <translation>Household {number}  protected since {since} (the reason is not shown)</translation>
    </message>
    <message>
        <source>日付なし</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>急ぎの連絡を受けたとき</source>
        <translation>If someone calls urgently</translation>
    </message>
    <message>
        <source>係の管理者に伝えてください</source>
        <translation>Please tell the manager of the section</translation>
    </message>
    <message>
        <source>電話の相手に、この世帯があるともないとも答えないでください。</source>
        <translation>Tell the caller neither that this household exists nor that it does not.</translation>
    </message>
    <message>
        <source>世帯の一覧へ</source>
        <translation>To the households</translation>
    </message>
    <message>
        <source>伝言を預ける（読めるのは担当だけ）</source>
        <translation>Leave a message (only its team can read it)</translation>
    </message>
    <message>
        <source>緊急に開く…</source>
        <translation>Open in an emergency…</translation>
    </message>
    <message>
        <source>緊急に開くと、理由（10文字以上）と時刻が記録され、担当と管理者にすぐ知らされます。</source>
        <translation>The reason (at least 10 characters) and the time are recorded, and the team and the administrators are told at once.</translation>
    </message>
    <message>
        <source>内線 {number}</source>
        <translation>ext. {number}</translation>
    </message>
</context>
<context>
    <name>SlipForm</name>
    <message>
        <source>同意の日</source>
        <translation>Day of consent</translation>
    </message>
    <message>
        <source>様子をきく日</source>
        <translation>Day to ask again</translation>
    </message>
</context>
<context>
    <name>SlipNotices</name>
    <message>
        <source>見る</source>
        <translation>See</translation>
    </message>
    <message>
        <source>つなぎ票&#x3000;見えているほうの値を印刷します</source>
        <translation>Slip: the value in sight is printed</translation>
    </message>
    <message>
        <source>守る世帯です。印をつけた言葉があるうちは、お渡しできません</source>
        <translation>A protected household: with the marked words it cannot be handed over</translation>
    </message>
    <message>
        <source>印をつけた言葉は、範囲の外かもしれません（{count}か所）</source>
        <translation>Marked words may go beyond the scope ({count})</translation>
    </message>
    <message>
        <source>ご本人が、ここには伝えないでほしいと話しています。お渡しするわけは？</source>
        <translation>The person asked us not to tell them. Why hand it over?</translation>
    </message>
    <message>
        <source>お渡しする</source>
        <translation>Hand over</translation>
    </message>
</context>
<context>
    <name>StaffModel</name>
    <message>
        <source>お名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ふりがな</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>職種</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>所属</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>電話（内線）</source>
        <translation>Phone (ext.)</translation>
    </message>
    <message>
        <source>役割</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>いつから</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>（お名前まだ）</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>招待の期限が過ぎました</source>
        <translation>The invitation has expired</translation>
    </message>
    <message>
        <source>招待中・{until}まで</source>
        <translation>Invited until {until}</translation>
    </message>
    <message>
        <source>{name}（あなた）</source>
        <translation>{name} (you)</translation>
    </message>
    <message>
        <source>{phone}（{extension}）</source>
        <translation>{phone} ({extension})</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>やめる</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>この端末に保存します</source>
        <translation>Saves on this computer</translation>
    </message>
    <message>
        <source>この端末に保存ずみ {time}</source>
        <translation>Saved on this computer {time}</translation>
    </message>
    <message>
        <source>未送信 {count} 件</source>
        <translation>Not sent: {count}</translation>
    </message>
    <message>
        <source>このまま書けます。つながったら自動で送ります</source>
        <translation>you can go on writing; it goes out by itself</translation>
    </message>
    <message>
        <source>共有フォルダーにつながりません</source>
        <translation>The shared folder cannot be reached</translation>
    </message>
    <message>
        <source>このまま書けます。自動でやり直します</source>
        <translation>You can go on writing. It is tried again by itself</translation>
    </message>
    <message>
        <source>送受信がうまくいっていません</source>
        <translation>Sending and receiving does not work</translation>
    </message>
    <message>
        <source>共有フォルダー：つながっています</source>
        <translation>Shared folder: connected</translation>
    </message>
    <message>
        <source>共有フォルダー：つながっています（{time} に受け取り）</source>
        <translation>Shared folder: connected (received {time})</translation>
    </message>
    <message>
        <source>共有フォルダー：受け取っています（{percent}%）</source>
        <translation>Shared folder: receiving ({percent}%)</translation>
    </message>
    <message>
        <source>共有フォルダー：まだ全部は届いていません</source>
        <translation>Shared folder: not everything has arrived yet</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>済み</source>
        <translation>done</translation>
    </message>
    <message>
        <source>いまここ</source>
        <translation>you are here</translation>
    </message>
</context>
<context>
    <name>TasksCard</name>
    <message>
        <source>会議で決めたこと（自分の分）</source>
        <translation>Decided in conferences (mine)</translation>
    </message>
    <message>
        <source>すんだことにする：{what}</source>
        <translation>Mark as done: {what}</translation>
    </message>
    <message>
        <source>いま引き受けていることはありません。</source>
        <translation>You have nothing to do from a conference.</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>チーム</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>チームに入ってもらう</source>
        <translation>Let somebody join</translation>
    </message>
    <message>
        <source>いつから</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>（外の方は下に）</source>
        <translation>(somebody from outside: below)</translation>
    </message>
    <message>
        <source>つながり担当を引き受けました。いままでの担当は一緒に関わります</source>
        <translation>You are the companion now. The one before stays beside you</translation>
    </message>
    <message>
        <source>つながり担当をお願いしました。引き受けるまで、いままでの担当が続けます</source>
        <translation>They have been asked to be the companion. Until they accept, the companion so far goes on</translation>
    </message>
    <message>
        <source>チームに入ってもらいました</source>
        <translation>They joined the team</translation>
    </message>
    <message>
        <source>{day} から</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>引き受ける</source>
        <translation>Take it on</translation>
    </message>
    <message>
        <source>引き受け待ち</source>
        <translation>to be accepted</translation>
    </message>
    <message>
        <source>おわる</source>
        <translation>End</translation>
    </message>
</context>
<context>
    <name>TextRow</name>
    <message>
        <source>守られた世帯の記録です。文は、その世帯を開いて読みます。</source>
        <translation>It lies in a protected household. Open that household to read it.</translation>
    </message>
    <message>
        <source>このまま残す</source>
        <translation>Keep as it is</translation>
    </message>
    <message>
        <source>このまま残す：{where}</source>
        <translation>Keep as it is: {where}</translation>
    </message>
    <message>
        <source>書き直す</source>
        <translation>Rewrite</translation>
    </message>
    <message>
        <source>書き直す：{where}</source>
        <translation>Rewrite: {where}</translation>
    </message>
    <message>
        <source>新しい文</source>
        <translation>The new words</translation>
    </message>
    <message>
        <source>この文にする</source>
        <translation>Use these words</translation>
    </message>
</context>
<context>
    <name>TieSheet</name>
    <message>
        <source>つながりのようす</source>
        <translation>How the tie stands</translation>
    </message>
    <message>
        <source>線の上の言葉（10字まで）</source>
        <translation>Word (10 letters)</translation>
    </message>
    <message>
        <source>張りつめている</source>
        <translation>Under strain</translation>
    </message>
    <message>
        <source>→ {name}</source>
        <translation>→ {name}</translation>
    </message>
    <message>
        <source>言葉</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>いつから</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>太さ</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>ようす</source>
        <translation>State</translation>
    </message>
    <message>
        <source>支えの向き</source>
        <translation>Who supports whom</translation>
    </message>
    <message>
        <source>何からわかったか</source>
        <translation>Known from</translation>
    </message>
    <message>
        <source>この人の働き</source>
        <translation>What it gives</translation>
    </message>
    <message>
        <source>だれの見方か</source>
        <translation>Whose view</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>書きとめる</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>書かない</source>
        <translation>Not written</translation>
    </message>
</context>
<context>
    <name>TimerCard</name>
    <message>
        <source>＋5分</source>
        <translation>+5 min</translation>
    </message>
    <message>
        <source>一時停止</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>次の議題へ</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>議題をえらぶと時計が動きます</source>
        <translation>Choose an item to start the clock</translation>
    </message>
    <message>
        <source>議題 {number}</source>
        <translation>Item {number}</translation>
    </message>
    <message>
        <source>議題を終える</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>止めています</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>時間です</source>
        <translation>Time is up</translation>
    </message>
    <message>
        <source>のこり（{time}まで）</source>
        <translation>Left (until {time})</translation>
    </message>
    <message>
        <source>つづける</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>のこり {left}</source>
        <translation>{left} left</translation>
    </message>
</context>
<context>
    <name>TodayMessages</name>
    <message>
        <source>{who}さんが{home}を緊急に開きました（{when}）</source>
        <translation>{who} opened {home} in an emergency ({when})</translation>
    </message>
    <message>
        <source>{home}に伝言があります（{who}さん、{when}）</source>
        <translation>There is a message for {home} ({who}, {when})</translation>
    </message>
    <message>
        <source>守られた世帯</source>
        <translation>a protected household</translation>
    </message>
    <message>
        <source>見る</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>見る：{what}</source>
        <translation>Look: {what}</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>F1 ヘルプ  ↑↓ えらぶ  Enter 開く  Ctrl+N 相談を受ける  Ctrl+P 印刷</source>
        <translation>F1 Help  ↑↓ Choose  Enter Open  Ctrl+N New intake  Ctrl+P Print</translation>
    </message>
    <message>
        <source>相談を受ける</source>
        <translation>New intake</translation>
    </message>
    <message>
        <source>今日の紙を印刷</source>
        <translation>Print today&apos;s sheet</translation>
    </message>
    <message>
        <source>約束 {count}</source>
        <translation>Today {count}</translation>
    </message>
    <message>
        <source>会えていない {count}</source>
        <translation>Not met {count}</translation>
    </message>
    <message>
        <source>もどし・宿題 {count}</source>
        <translation>Returned, to do {count}</translation>
    </message>
    <message>
        <source>「{what}」を、すんだことにしました</source>
        <translation>“{what}” is marked as done</translation>
    </message>
    <message>
        <source>世帯を開く(&amp;H)</source>
        <translation>Open the &amp;household</translation>
    </message>
    <message>
        <source>記録を書く(&amp;R)</source>
        <translation>W&amp;rite a note</translation>
    </message>
    <message>
        <source>週間表で見る(&amp;W)</source>
        <translation>Show in the &amp;week</translation>
    </message>
    <message>
        <source>訪問を入れる(&amp;V)…</source>
        <translation>Plan a &amp;visit…</translation>
    </message>
    <message>
        <source>めやすを休む(&amp;Y)…</source>
        <translation>Let the rh&amp;ythm rest…</translation>
    </message>
</context>
<context>
    <name>TodayRestDialog</name>
    <message>
        <source>めやすを休む</source>
        <translation>Let the rhythm rest</translation>
    </message>
    <message>
        <source>「いまは会わない」とご本人が決めたときは、めやすを休みにできます。そのあいだ、この一覧には出ません。</source>
        <translation>When the person decides not to meet for now, the rhythm can rest. Until then they leave this list.</translation>
    </message>
    <message>
        <source>いつまで(&amp;U)</source>
        <translation>&amp;Until</translation>
    </message>
    <message>
        <source>わけ</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>{name}のめやすを休む</source>
        <translation>Let the rhythm of {name} rest</translation>
    </message>
    <message>
        <source>いつまで</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>やめておく</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>休みにする</source>
        <translation>Let it rest</translation>
    </message>
    <message>
        <source>いつまで休むか、日を書いてください（例 R8.12.31、+14）。</source>
        <translation>Write until which day it rests (such as R8.12.31 or +14).</translation>
    </message>
    <message>
        <source>{name}のめやすを休みにしました</source>
        <translation>The rhythm of {name} rests</translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message>
        <source>{month}月{day}日（{weekday}）</source>
        <translation>{weekday} {month}/{day}</translation>
    </message>
    <message>
        <source>おはようございます、{name}。</source>
        <translation>Good morning, {name}. </translation>
    </message>
    <message>
        <source>こんにちは、{name}。</source>
        <translation>Good day, {name}. </translation>
    </message>
    <message>
        <source>おつかれさまです、{name}。</source>
        <translation>Good evening, {name}. </translation>
    </message>
    <message>
        <source>おはようございます。</source>
        <translation>Good morning. </translation>
    </message>
    <message>
        <source>こんにちは。</source>
        <translation>Good day. </translation>
    </message>
    <message>
        <source>おつかれさまです。</source>
        <translation>Good evening. </translation>
    </message>
    <message>
        <source>きのうから{parts}</source>
        <translation>Since yesterday: {parts}</translation>
    </message>
    <message>
        <source>新しい記録 {count}件</source>
        <translation>new notes {count}</translation>
    </message>
    <message>
        <source>返信 {count}件</source>
        <translation>answers {count}</translation>
    </message>
    <message>
        <source>まずは、会う人の顔を思いうかべるところから。</source>
        <translation>Begin by picturing whom you will meet.</translation>
    </message>
    <message>
        <source>あす {date}</source>
        <translation>Tomorrow {date}</translation>
    </message>
    <message>
        <source>同行：{names}</source>
        <translation>with {names}</translation>
    </message>
    <message>
        <source>{name}さんの代わり</source>
        <translation>Standing in for {name}</translation>
    </message>
    <message>
        <source>（{name} {reason}）</source>
        <translation>({name}: {reason})</translation>
    </message>
    <message>
        <source>記録ずみ</source>
        <translation>Written down</translation>
    </message>
    <message>
        <source>2人で訪問</source>
        <translation>Visit as two</translation>
    </message>
    <message>
        <source>2人目がまだ</source>
        <translation>Second missing</translation>
    </message>
    <message>
        <source>代わり</source>
        <translation>Stand-in</translation>
    </message>
    <message>
        <source>約束</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>約束の日を過ぎています</source>
        <translation>The day has passed</translation>
    </message>
    <message>
        <source>今日の約束はありません。</source>
        <translation>Nothing is planned for today.</translation>
    </message>
    <message>
        <source>今日の約束はありません。会えていない世帯が {count}つあります。</source>
        <translation>Nothing is planned for today. {count} households have not been met for a while.</translation>
    </message>
    <message>
        <source>まだ約束はありません。</source>
        <translation>Nothing yet.</translation>
    </message>
    <message>
        <source>{days}日</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>／めやす {rhythm}日</source>
        <translation> of {rhythm} d</translation>
    </message>
    <message>
        <source>{name} 会えた日から{days}日、めやす{rhythm}日</source>
        <translation>{name}: {days} days since the last meeting, rhythm {rhythm} days</translation>
    </message>
    <message>
        <source>{day} {kind}から</source>
        <translation>since {day} {kind}</translation>
    </message>
    <message>
        <source>まだ会えていません</source>
        <translation>Not met yet</translation>
    </message>
    <message>
        <source>{kind}{count}回</source>
        <translation>{kind} ×{count}</translation>
    </message>
    <message>
        <source>{day} ご本人から連絡</source>
        <translation>{day} they got in touch</translation>
    </message>
    <message>
        <source>{day} 話せました</source>
        <translation>{day} we spoke</translation>
    </message>
    <message>
        <source>ほか {count}世帯</source>
        <translation>{count} more</translation>
    </message>
    <message>
        <source>めやす休み中 {count}世帯</source>
        <translation>{count} at rest</translation>
    </message>
    <message>
        <source>「{words}」</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>自分から連絡</source>
        <translation>Got in touch by themselves</translation>
    </message>
    <message>
        <source>{name}とのつながり</source>
        <translation>A tie with {name}</translation>
    </message>
    <message>
        <source>新しいつながり</source>
        <translation>new tie</translation>
    </message>
    <message>
        <source>つなぎ直す</source>
        <translation>Refer anew</translation>
    </message>
    <message>
        <source>様子をきく</source>
        <translation>Ask how it goes</translation>
    </message>
    <message>
        <source>返信 {day}</source>
        <translation>Answered {day}</translation>
    </message>
    <message>
        <source>様子をきく日 {day}</source>
        <translation>To ask on {day}</translation>
    </message>
    <message>
        <source>返事まち {count}件</source>
        <translation>Awaiting an answer: {count}</translation>
    </message>
    <message>
        <source>いちばん古い：{days}日</source>
        <translation>oldest {days} d</translation>
    </message>
    <message>
        <source>今日電話するとよい先 {count}件</source>
        <translation>To ring today: {count}</translation>
    </message>
    <message>
        <source>ほか {count}件</source>
        <translation>{count} more</translation>
    </message>
    <message>
        <source>期限 {day}</source>
        <translation>By {day}</translation>
    </message>
    <message>
        <source>期限 {day}（過ぎています）</source>
        <translation>By {day} (passed)</translation>
    </message>
    <message>
        <source>{names}と</source>
        <translation>with {names}</translation>
    </message>
    <message>
        <source>{leads}＋{shares}</source>
        <translation>{leads}+{shares}</translation>
    </message>
    <message>
        <source>{name} 主に{leads}世帯、一緒に{shares}世帯、めやす{limit}</source>
        <translation>{name}: leads {leads} households, shares {shares}, limit {limit}</translation>
    </message>
    <message>
        <source>濃い＝主に関わる&#x3000;薄い＝一緒に関わる。</source>
        <translation>Dark: leads. Light: shares. </translation>
    </message>
    <message>
        <source>{names}に寄っています（めやす {limit}）</source>
        <translation>Much lies on {names} (limit {limit})</translation>
    </message>
    <message>
        <source>チーム{staff}人で 主 {leads}・共 {shares}</source>
        <translation>The team of {staff} leads {leads}, shares {shares}</translation>
    </message>
</context>
<context>
    <name>TownPart</name>
    <message>
        <source>Enter 次の欄  Ins 町の日をたす  Ctrl+; 今日の日付  Ctrl+Tab 次のタブ</source>
        <translation>Enter next field  Ins add a day  Ctrl+; today  Ctrl+Tab next tab</translation>
    </message>
    <message>
        <source>Ctrl+Tab 次のタブ</source>
        <translation>Ctrl+Tab next tab</translation>
    </message>
    <message>
        <source>町の日をたしました</source>
        <translation>The day was added</translation>
    </message>
    <message>
        <source>町の日を消しました</source>
        <translation>The day was removed</translation>
    </message>
    <message>
        <source>つくって印刷へ</source>
        <translation>Make and print</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>新しい紙をつくると、前の紙では開けなくなります。すぐに印刷して、金庫の紙と取りかえてください。</source>
        <translation>A new sheet makes the one before worthless. Print it at once and put it into the safe instead.</translation>
    </message>
    <message>
        <source>新しい紙をつくりました。符号はこの紙のほか、どこにもありません</source>
        <translation>A new sheet was made. Its code is nowhere but on this paper</translation>
    </message>
    <message>
        <source>予備の鍵で開くことを確かめました</source>
        <translation>The recovery sheet was tried, and opens</translation>
    </message>
    <message>
        <source>印刷はしましたが、この紙で開くか、まだ確かめていません。金庫から出して、符号を下に打ってみてください（しるし {mark}）。</source>
        <translation>Printed, but nobody has tried whether this sheet opens the town. Take it out of the safe and type its code below (mark {mark}).</translation>
    </message>
    <message>
        <source>金庫の紙（しるし {mark}）で、町の記録を開き直せます。なくしたとき、人に見られたときは、新しい紙をつくってください。</source>
        <translation>The sheet in the safe (mark {mark}) opens the town again. If it is lost or was seen by somebody, make a new one.</translation>
    </message>
    <message>
        <source>まだ印刷されていません。全員が合言葉をなくすと、町の記録を開けなくなります。新しい紙をつくって、印刷してください。</source>
        <translation>It was never printed. If everybody lost their passphrases, nobody could open the town’s records. Please make a new sheet and print it.</translation>
    </message>
    <message>
        <source>町だけの日は、まだありません。</source>
        <translation>The town has no days of its own yet.</translation>
    </message>
    <message>
        <source>{day}を消す</source>
        <translation>Remove {day}</translation>
    </message>
    <message>
        <source>保存しました</source>
        <translation>Saved</translation>
    </message>
</context>
<context>
    <name>TroubleBar</name>
    <message>
        <source>内容をコピー</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>{name}さんが先に変えていたので、元に戻しませんでした</source>
        <translation>Not undone: {name} changed it since</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>「開く」を押すと、続きから始めます。</source>
        <translation>“Open” goes on where you were.</translation>
    </message>
    <message>
        <source>ひらいています…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>控えをつくり直す(&amp;O)</source>
        <translation>Make it &amp;anew</translation>
    </message>
    <message>
        <source>合言葉(&amp;P)</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>見せる(&amp;V)</source>
        <translation>S&amp;how</translation>
    </message>
    <message>
        <source>終わる(&amp;Q)</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>開く(&amp;O)</source>
        <translation>&amp;Open</translation>
    </message>
</context>
<context>
    <name>UnmetCard</name>
    <message>
        <source>しばらく会えていない世帯</source>
        <translation>Not met lately</translation>
    </message>
    <message>
        <source>会えた日からの日数</source>
        <translation>days since met</translation>
    </message>
    <message>
        <source>めやすを過ぎた世帯はありません。</source>
        <translation>No household is over its rhythm.</translation>
    </message>
    <message>
        <source>みんなの世帯</source>
        <translation>All households</translation>
    </message>
    <message>
        <source>自分の世帯だけ</source>
        <translation>Only mine</translation>
    </message>
    <message>
        <source>「会わない」と本人が決めた期間は、めやすを休みにできます（右クリック → めやすを休む）</source>
        <translation>While the person chooses not to meet, the rhythm can rest (right click → let the rhythm rest)</translation>
    </message>
    <message>
        <source>この1週間の言葉は、まだ書きとめられていません。</source>
        <translation>No words of this week are written down yet.</translation>
    </message>
    <message>
        <source>つながりの芽</source>
        <translation>Buds of connection</translation>
    </message>
    <message>
        <source>この1週間</source>
        <translation>this week</translation>
    </message>
</context>
<context>
    <name>Unsent</name>
    <message>
        <source>受け止めた相談</source>
        <translation>Intakes</translation>
    </message>
    <message>
        <source>世帯のこと</source>
        <translation>About a household</translation>
    </message>
    <message>
        <source>関わりの記録</source>
        <translation>Records of contact</translation>
    </message>
    <message>
        <source>写真・書類</source>
        <translation>photos and documents</translation>
    </message>
    <message>
        <source>伝言</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>世帯の守り</source>
        <translation>How a household is protected</translation>
    </message>
    <message>
        <source>計画（両輪）</source>
        <translation>Plans (both wheels)</translation>
    </message>
    <message>
        <source>エコマップ</source>
        <translation>Ecomaps</translation>
    </message>
    <message>
        <source>訪問・約束</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>会議のこと</source>
        <translation>About a conference</translation>
    </message>
    <message>
        <source>つなぎ票</source>
        <translation>Referral slips</translation>
    </message>
    <message>
        <source>紙の控え</source>
        <translation>Copies of papers</translation>
    </message>
    <message>
        <source>地域資源</source>
        <translation>Resources</translation>
    </message>
    <message>
        <source>町のこと</source>
        <translation>About the town</translation>
    </message>
    <message>
        <source>招待</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>書いたもの</source>
        <translation>Something you wrote</translation>
    </message>
</context>
<context>
    <name>UsagePage</name>
    <message>
        <source>ほかの人も使う</source>
        <translation>Others use it, too</translation>
    </message>
    <message>
        <source>私だけが使う</source>
        <translation>I alone use it</translation>
    </message>
    <message>
        <source>毎回、合言葉で開きます。10分さわらないとロックします。</source>
        <translation>It opens with the passphrase each time and locks after 10 idle minutes.</translation>
    </message>
    <message>
        <source>この端末にサインインすれば、合言葉なしで開きます。</source>
        <translation>Signed in to this computer, it opens without the passphrase.</translation>
    </message>
    <message>
        <source>標準</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>大きめ</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>特大</source>
        <translation>Largest</translation>
    </message>
    <message>
        <source>文字の大きさ</source>
        <translation>Size of type</translation>
    </message>
</context>
<context>
    <name>VisitDialog</name>
    <message>
        <source>世帯との約束</source>
        <translation>With a household</translation>
    </message>
    <message>
        <source>世帯のほかの予定</source>
        <translation>Apart from households</translation>
    </message>
    <message>
        <source>まだ</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>やめておく</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>置く</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>予定を直す</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>直す</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>くり返しの中の1回です。日時・長さ・行く人は、この回だけ変わります。</source>
        <translation>One of a series: day, time, length and who goes change for this once.</translation>
    </message>
    <message>
        <source>予定</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>予定を入れる</source>
        <translation>New plan</translation>
    </message>
    <message>
        <source>世帯(&amp;S)</source>
        <translation>Hou&amp;sehold</translation>
    </message>
    <message>
        <source>件名(&amp;N)</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>日(&amp;D)</source>
        <translation>&amp;Day</translation>
    </message>
    <message>
        <source>時刻(&amp;T)</source>
        <translation>&amp;Time</translation>
    </message>
    <message>
        <source>長さ(&amp;L)</source>
        <translation>&amp;Length</translation>
    </message>
    <message>
        <source>終日(&amp;A)</source>
        <translation>&amp;All day</translation>
    </message>
    <message>
        <source>だれが</source>
        <translation>Who goes</translation>
    </message>
    <message>
        <source>2人で行く(&amp;B)</source>
        <translation>As t&amp;wo people</translation>
    </message>
    <message>
        <source>代わり(&amp;K)</source>
        <translation>Stand-&amp;in</translation>
    </message>
    <message>
        <source>輪</source>
        <translation>Wheel</translation>
    </message>
    <message>
        <source>場所(&amp;P)</source>
        <translation>&amp;Place</translation>
    </message>
    <message>
        <source>用件(&amp;M)</source>
        <translation>Su&amp;bject</translation>
    </message>
    <message>
        <source>ようす</source>
        <translation>How it went</translation>
    </message>
    <message>
        <source>とりやめる(&amp;E)</source>
        <translation>&amp;Cancel it</translation>
    </message>
    <message>
        <source>くり返しにする(&amp;R)…</source>
        <translation>Make it &amp;repeat…</translation>
    </message>
</context>
<context>
    <name>VisitFields</name>
    <message>
        <source>日と時刻を確かめてください（例 R8.11.26 と 10:00）。</source>
        <translation>Please check day and time (such as R8.11.26 and 10:00).</translation>
    </message>
    <message>
        <source>くり返しのことばがわかりません（例 毎週火曜、第1・第3火曜）。</source>
        <translation>These words are not understood (such as 毎週火曜 or 第1・第3火曜).</translation>
    </message>
    <message>
        <source>長さを確かめてください（例 90分、1時間半。24時間まで）。</source>
        <translation>Please check the length, such as 90 min or 1:30; up to 24 hours.</translation>
    </message>
    <message>
        <source>おわりの日を確かめてください。</source>
        <translation>Please check the last day.</translation>
    </message>
    <message>
        <source>世帯をえらんでください。</source>
        <translation>Please choose a household.</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>だれが行くか</source>
        <translation>Who goes</translation>
    </message>
    <message>
        <source>用件</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>{count}分</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>1時間半</source>
        <translation>1:30</translation>
    </message>
</context>
<context>
    <name>WeekActions</name>
    <message>
        <source>{what} をもう1つ、{when} に置きました</source>
        <translation>Another {what} placed, {when}</translation>
    </message>
    <message>
        <source>{what} をとりやめました</source>
        <translation>{what} cancelled</translation>
    </message>
    <message>
        <source>{what} を書きとめました</source>
        <translation>{what}: noted</translation>
    </message>
    <message>
        <source>{what} は {name}さんが行きます</source>
        <translation>{what}: {name} goes instead</translation>
    </message>
    <message>
        <source>{what} のくり返しを、この回から先とりやめました</source>
        <translation>{what}: the series ends before this one</translation>
    </message>
    <message>
        <source>ほかの人が変えたので、元に戻しませんでした。</source>
        <translation>Somebody changed it since, so it was not taken back.</translation>
    </message>
    <message>
        <source>元に戻しました。</source>
        <translation>Taken back.</translation>
    </message>
    <message>
        <source>{what} を {when} へ（{who}）</source>
        <translation>{what} → {when} ({who})</translation>
    </message>
</context>
<context>
    <name>WeekMenus</name>
    <message>
        <source>開く(&amp;O)	Enter</source>
        <translation>&amp;Open	Enter</translation>
    </message>
    <message>
        <source>世帯を開く(&amp;H)</source>
        <translation>Open the &amp;household</translation>
    </message>
    <message>
        <source>記録を書く(&amp;R)</source>
        <translation>W&amp;rite a note</translation>
    </message>
    <message>
        <source>動かす(&amp;M)	Ctrl+X</source>
        <translation>&amp;Move	Ctrl+X</translation>
    </message>
    <message>
        <source>代わりをさがす(&amp;W)…</source>
        <translation>Find a s&amp;tand-in…</translation>
    </message>
    <message>
        <source>会えた(&amp;A)</source>
        <translation>W&amp;e met</translation>
    </message>
    <message>
        <source>会えなかった(&amp;N)</source>
        <translation>&amp;Not met</translation>
    </message>
    <message>
        <source>とりやめる(&amp;D)	Del</source>
        <translation>Cancel	Del</translation>
    </message>
    <message>
        <source>この回から先をとりやめる(&amp;F)</source>
        <translation>Cancel this and all &amp;following</translation>
    </message>
    <message>
        <source>予定を入れる(&amp;I)	Ins</source>
        <translation>&amp;Insert a plan	Ins</translation>
    </message>
    <message>
        <source>訪問を入れる(&amp;V)…</source>
        <translation>Plan a &amp;visit…</translation>
    </message>
    <message>
        <source>えらんで置く(&amp;P)	Ctrl+X</source>
        <translation>&amp;Pick up and place	Ctrl+X</translation>
    </message>
    <message>
        <source>ほかに行ける人がいません</source>
        <translation>Nobody else can go</translation>
    </message>
</context>
<context>
    <name>WeekPage</name>
    <message>
        <source>週間表</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>← → ↑ ↓ マスを移動  Enter 開く  Ins 予定  Ctrl+X/V 動かす  PageUp/Down 週</source>
        <translation>← → ↑ ↓ Move  Enter Open  Ins Plan  Ctrl+X/V Shift  PageUp/Down Week</translation>
    </message>
    <message>
        <source>予定を入れる</source>
        <translation>New plan</translation>
    </message>
    <message>
        <source>前の週</source>
        <translation>Previous week</translation>
    </message>
    <message>
        <source>次の週</source>
        <translation>Next week</translation>
    </message>
    <message>
        <source>くり返し訪問</source>
        <translation>Repeating visit</translation>
    </message>
    <message>
        <source>気づき(&amp;N)</source>
        <translation>&amp;Notices</translation>
    </message>
    <message>
        <source>代わりをさがす</source>
        <translation>Find a stand-in</translation>
    </message>
    <message>
        <source>気づき {count}(&amp;N)</source>
        <translation>&amp;Notices {count}</translation>
    </message>
    <message>
        <source>代わりをさがす訪問を、表の中でえらんでください。</source>
        <translation>Choose on the board for which visit.</translation>
    </message>
    <message>
        <source>置くマスへ矢印で動いて、Ctrl+V か Enter。Esc でやめます。</source>
        <translation>Go to the cell with the arrows, then Ctrl+V or Enter. Esc lets go.</translation>
    </message>
    <message>
        <source>会議の日時は、会議の画面で変えます。</source>
        <translation>When a conference takes place is changed in its own room.</translation>
    </message>
    <message>
        <source>ほかの人の予定です。中身は、担当の人だけが見られます。</source>
        <translation>Somebody else&apos;s plan; only those in charge see what it is.</translation>
    </message>
    <message>
        <source>今週</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>くり返し訪問(&amp;R)…</source>
        <translation>&amp;Repeat…</translation>
    </message>
    <message>
        <source>代わりをさがす(&amp;W)</source>
        <translation>Find stand-&amp;in</translation>
    </message>
</context>
<context>
    <name>WeekPanel</name>
    <message>
        <source>まだ置いていない訪問</source>
        <translation>Not placed yet</translation>
    </message>
    <message>
        <source>気づき</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>色と形</source>
        <translation>Colours and shapes</translation>
    </message>
    <message>
        <source>ありません。</source>
        <translation>None.</translation>
    </message>
    <message>
        <source>ドラッグ、または えらんで Ctrl+X → マスで Ctrl+V</source>
        <translation>Drag, or choose, Ctrl+X, then Ctrl+V in a cell</translation>
    </message>
    <message>
        <source>{name}の操作</source>
        <translation>What to do about {name}</translation>
    </message>
    <message>
        <source>いまのところ、ありません。</source>
        <translation>None for now.</translation>
    </message>
    <message>
        <source>つながり続ける</source>
        <translation>Staying connected</translation>
    </message>
    <message>
        <source>解きほぐす・手続き</source>
        <translation>Untangling, formalities</translation>
    </message>
    <message>
        <source>引き継ぎ</source>
        <translation>Hand-over</translation>
    </message>
    <message>
        <source>世帯のほかの予定</source>
        <translation>Apart from households</translation>
    </message>
    <message>
        <source>くり返し</source>
        <translation>Repeats</translation>
    </message>
    <message>
        <source>2人で</source>
        <translation>As two</translation>
    </message>
    <message>
        <source>祝日：行くか決める</source>
        <translation>Holiday: to be decided</translation>
    </message>
    <message>
        <source>2人が同時に変えた</source>
        <translation>Changed by two at once</translation>
    </message>
</context>
<context>
    <name>WeekWords</name>
    <message>
        <source>今日</source>
        <translation>today</translation>
    </message>
    <message>
        <source>祝</source>
        <translation>hol.</translation>
    </message>
    <message>
        <source>予定あり</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>終日</source>
        <translation>All day</translation>
    </message>
    <message>
        <source>→ 代わり {name}</source>
        <translation>→ {name} stands in</translation>
    </message>
    <message>
        <source>代わりはまだ</source>
        <translation>Nobody stands in yet</translation>
    </message>
    <message>
        <source>くり返し</source>
        <translation>Repeats</translation>
    </message>
    <message>
        <source>2人で</source>
        <translation>As two</translation>
    </message>
    <message>
        <source>祝日です。行くかどうかを決めてください</source>
        <translation>A holiday: decide whether to go</translation>
    </message>
    <message>
        <source>祝日の分をここへ移しました</source>
        <translation>Moved here from a holiday</translation>
    </message>
    <message>
        <source>くり返しが変わる前に移された分です</source>
        <translation>Moved before the series was changed</translation>
    </message>
    <message>
        <source>ほかの人も同じ予定を変えました。もう一度置くと、それに決まります</source>
        <translation>Somebody else changed it too. Put it once more to settle it</translation>
    </message>
    <message>
        <source>行く人 {names}</source>
        <translation>Who goes: {names}</translation>
    </message>
    <message>
        <source>担当まだ</source>
        <translation>Nobody named</translation>
    </message>
    <message>
        <source>{who} {day} {count}件</source>
        <translation>{who} {day}: {count}</translation>
    </message>
    <message>
        <source>ここに置く：{what}</source>
        <translation>Put here: {what}</translation>
    </message>
    <message>
        <source>主 {leads}・共 {shares}</source>
        <translation>leads {leads}, shares {shares}</translation>
    </message>
    <message>
        <source>主{leads}・共{shares}</source>
        <translation>{leads} + {shares}</translation>
    </message>
    <message>
        <source>予定 {hours}h</source>
        <translation>{hours}h</translation>
    </message>
    <message>
        <source>うち夜・休日 {count}件</source>
        <translation>evenings and days off: {count}</translation>
    </message>
    <message>
        <source>めやす {limit}</source>
        <translation>Limit {limit}</translation>
    </message>
    <message>
        <source>いまはいません</source>
        <translation>No longer here</translation>
    </message>
    <message>
        <source>{days}日／めやす{rhythm}日</source>
        <translation>{days} of {rhythm} d</translation>
    </message>
    <message>
        <source>約束</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>{day} に会っています</source>
        <translation>met {day}</translation>
    </message>
    <message>
        <source>その時間は空いています</source>
        <translation>free then</translation>
    </message>
    <message>
        <source>その時間は予定があります</source>
        <translation>busy then</translation>
    </message>
    <message>
        <source>休み・不在です</source>
        <translation>away</translation>
    </message>
    <message>
        <source>{person}さんに寄っています（主 {count}／めやす {limit}）</source>
        <translation>Much lies on {person} (leads {count}, limit {limit})</translation>
    </message>
    <message>
        <source>{day} {person} {reason}：訪問 {count}件に代わりがいません</source>
        <translation>{day} {person}, {reason}: visits without cover: {count}</translation>
    </message>
    <message>
        <source>{day} {name}：2人で行く予定に、まだ1人です</source>
        <translation>{day} {name}: planned for two, only one goes</translation>
    </message>
    <message>
        <source>{day} {person}さんの予定が重なっています</source>
        <translation>{day}: plans of {person} overlap</translation>
    </message>
    <message>
        <source>{name}に会っているのは{person}さんだけ（{limit}か月）</source>
        <translation>{name}: only {person} has met them ({limit} months)</translation>
    </message>
    <message>
        <source>{name}への関わりの{count}%が{person}さんです（{limit}日）</source>
        <translation>{name}: {count}% of contacts are by {person} ({limit} days)</translation>
    </message>
    <message>
        <source>{name}に関わるのは{person}さん1人です</source>
        <translation>{name}: {person} accompanies them alone</translation>
    </message>
    <message>
        <source>{name}のつながり担当がいません</source>
        <translation>{name}: nobody is their companion</translation>
    </message>
    <message>
        <source>ほか {count}件</source>
        <translation>{count} more</translation>
    </message>
</context>
<context>
    <name>WorkPanel</name>
    <message>
        <source>あと {seconds}秒くらい</source>
        <translation>about {seconds} s left</translation>
    </message>
    <message>
        <source>あと {minutes}分くらい</source>
        <translation>about {minutes} min left</translation>
    </message>
    <message>
        <source>裏で続ける</source>
        <translation>Go on behind</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>{who} {kind}を置きました</source>
        <translation>{who}: {kind} placed</translation>
    </message>
    <message>
        <source>{what} を置きました</source>
        <translation>{what} placed</translation>
    </message>
    <message>
        <source>{what} を直しました</source>
        <translation>{what} changed</translation>
    </message>
    <message>
        <source>{what} のこの回を直しました</source>
        <translation>{what}: changed this once</translation>
    </message>
</context>
<context>
    <name>_Person</name>
    <message>
        <source>{name}をはずす</source>
        <translation>Take {name} off</translation>
    </message>
    <message>
        <source>{name}の役</source>
        <translation>Part of {name}</translation>
    </message>
    <message>
        <source>守秘</source>
        <translation>Secrecy</translation>
    </message>
    <message>
        <source>守秘の確認を書面でもらった（1年に1回）</source>
        <translation>Secrecy confirmed in writing (once a year)</translation>
    </message>
</context>
<context>
    <name>_Results</name>
    <message>
        <source>見つかりません。ふりがなの一部、電話番号、町内でもさがせます。</source>
        <translation>Nothing found. A part of the reading, a phone number or a district will do, too.</translation>
    </message>
</context>
</TS>
