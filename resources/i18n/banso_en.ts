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
        <translation>&amp;Meeting</translation>
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
        <source>本人の言葉(&amp;K)</source>
        <translation>Own &amp;words</translation>
    </message>
    <message>
        <source>さがす(&amp;F)</source>
        <translation>&amp;Find</translation>
    </message>
    <message>
        <source>この画面の中をさがす(&amp;N)</source>
        <translation>Fi&amp;nd on this screen</translation>
    </message>
    <message>
        <source>前の一致へ(&amp;P)</source>
        <translation>&amp;Previous match</translation>
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
        <source>次の区画へ(&amp;P)</source>
        <translation>Next &amp;pane</translation>
    </message>
    <message>
        <source>前の区画へ(&amp;R)</source>
        <translation>P&amp;revious pane</translation>
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
        <source>凡例(&amp;G)</source>
        <translation>Le&amp;gend</translation>
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
    <name>DateEdit</name>
    <message>
        <source>この日付はありません。このままでも保存できます</source>
        <translation>No such date. It can be kept as it is</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>できあがりました</source>
        <translation>All is ready</translation>
    </message>
    <message>
        <source>「はじめる」を押すと、今日の画面がひらきます。困ったときは F1 で、その画面の考え方が読めます。</source>
        <translation>“Begin” opens today’s screen. F1 always tells the idea behind the screen you are on.</translation>
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
        <source>この端末の控えが読めません。</source>
        <translation>This computer’s copy cannot be read.</translation>
    </message>
    <message>
        <source>送ったものは共有フォルダーに残っています。</source>
        <translation>What was sent is in the shared folder.</translation>
    </message>
    <message>
        <source>情報政策係に番号を伝えてください。</source>
        <translation>Please tell the IT desk the code.</translation>
    </message>
    <message>
        <source>共有フォルダーに書けませんでした。</source>
        <translation>Nothing could be written to the shared folder.</translation>
    </message>
    <message>
        <source>情報政策係に『E-312 アクセス権』と伝えてください。</source>
        <translation>Please tell the IT desk “E-312 access rights”.</translation>
    </message>
    <message>
        <source>このフォルダーには、この町のデータがありません。</source>
        <translation>This folder does not hold this town’s data.</translation>
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
        <source>情報政策係に『E-314 空き容量』と伝えてください。</source>
        <translation>Please tell the IT desk “E-314 space”.</translation>
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
        <source>確かめられないデータが共有フォルダーにありました。</source>
        <translation>Something in the shared folder could not be verified.</translation>
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
        <source>必要なときは管理者に相談してください。</source>
        <translation>Please ask the administrator if you need it.</translation>
    </message>
    <message>
        <source>「{field}」の欄を、このままでは保存できません。</source>
        <translation>The field “{field}” cannot be kept as it is.</translation>
    </message>
    <message>
        <source>いまは、この操作はできません（{rule}）。</source>
        <translation>This cannot be done now ({rule}).</translation>
    </message>
    <message>
        <source>見つかりません。</source>
        <translation>Not found.</translation>
    </message>
    <message>
        <source>ほかの端末で動かされたのかもしれません。</source>
        <translation>It may have been moved on another computer.</translation>
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
        <source>番号は {expected}文字です（いま {found}文字）。</source>
        <translation>The code has {expected} characters ({found} now).</translation>
    </message>
    <message>
        <source>{place}文字目が番号に使わない字です。</source>
        <translation>Character {place} never stands in a code.</translation>
    </message>
    <message>
        <source>番号のどこかがちがいます。紙と見くらべてください。</source>
        <translation>Something in the code differs. Please compare it with the paper.</translation>
    </message>
    <message>
        <source>この招待の番号は、この町にありません。</source>
        <translation>This town knows no such invitation.</translation>
    </message>
    <message>
        <source>招待した人の端末が送り終えているか、確かめてください。</source>
        <translation>Please check that the inviting computer has sent everything.</translation>
    </message>
    <message>
        <source>この招待の番号は、もう使われています。</source>
        <translation>This invitation has been used.</translation>
    </message>
    <message>
        <source>管理者から新しい招待の紙をもらってください。</source>
        <translation>Please ask the administrator for a new invitation.</translation>
    </message>
    <message>
        <source>この招待の番号は、期限が過ぎています。</source>
        <translation>This invitation has expired.</translation>
    </message>
    <message>
        <source>この招待の番号は、ほかの町のものです。</source>
        <translation>This invitation belongs to another town.</translation>
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
        <source>日本語の書体がこの端末にないので、紙をつくれません。</source>
        <translation>There is no Japanese type face here, so no paper can be made.</translation>
    </message>
    <message>
        <source>情報政策係に「BIZ UD書体を入れてください」と伝えてください。</source>
        <translation>Please ask the IT desk to install the BIZ UD fonts.</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>使い方をえらぶ</source>
        <translation>How you use it</translation>
    </message>
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
        <source>つぎへ(&amp;N)</source>
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
        <source>予備の鍵の紙でひらき直す</source>
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
        <source>紙の番号(&amp;K)</source>
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
        <source>この端末の記録を開くための合言葉です。14文字以上か、ことば5つ以上で決めてください。忘れると、だれにも読めません。</source>
        <translation>It opens the records on this computer. Choose at least 14 characters or five words. If it is forgotten, nobody can read them.</translation>
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
        <source>使い方をえらぶ</source>
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
        <source>もう町のデータがあります</source>
        <translation>A town is already here</translation>
    </message>
    <message>
        <source>「入る」をえらんでください</source>
        <translation>choose to join it</translation>
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
        <source>町のデータが見つかりました</source>
        <translation>A town was found</translation>
    </message>
    <message>
        <source>ここには町のデータがありません</source>
        <translation>No town is here</translation>
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
        <source>管理者からもらった「招待の紙」（20文字の番号）を使います。</source>
        <translation>Use the invitation you were given (a code of 20 characters).</translation>
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
        <source>共有フォルダーをえらぶ</source>
        <translation>Choose the shared folder</translation>
    </message>
    <message>
        <source>→ 読めました</source>
        <translation>→ read</translation>
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
    <name>HouseholdWords</name>
    <message>
        <source>今日</source>
        <translation type="unfinished">Today</translation>
    </message>
    <message>
        <source>あす</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>約束</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}まで</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>お名前まだ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low}歳</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low}〜{high}歳</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} 亡くなる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}日前</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HouseholdsModel</name>
    <message>
        <source>ふりがな</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>世帯</source>
        <translation type="unfinished">Households</translation>
    </message>
    <message>
        <source>町内・住まい</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>主に／一緒に</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最後に会えた日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次の約束</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>輪</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>世帯 {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>お休み中（{until}まで）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>これから</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>守る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>会えていない</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>くらべる {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>亡くなられた方</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HouseholdsPage</name>
    <message>
        <source>世帯</source>
        <translation type="unfinished">Households</translation>
    </message>
    <message>
        <source>F3 しぼりこむ  ↑↓ えらぶ  Enter ひらく  Ctrl+C 写す  Ctrl+N 相談を受ける</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>すべて</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>自分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>チームで関わる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>会えていない</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>めやす休み中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>見守りへ移行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>守る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}世帯</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「{text}」は、この一覧にありません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ふりがな、番号、電話、住まいでも見つかります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>しぼりこみをやめる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだ世帯がありません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>相談を受けるところから始まります。お名前が分からなくても大丈夫です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>相談を受ける</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>あなたが主に関わる世帯は、いまありません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>あなたがチームで関わる世帯は、いまありません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>どの世帯とも、めやすのうちに会えています</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>めやすを休んでいる世帯はありません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>見守りへ移った世帯はありません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>守る世帯はありません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>すべての世帯を見る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}行を写しました。写したことは記録に残ります</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>見る世帯</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この一覧の中をさがす</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打つとしぼりこめます&#x3000;F3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>相談を受ける Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>世帯の一覧</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>共有フォルダーにつながりません（{since} から）</source>
        <translation>The shared folder cannot be reached (since {since})</translation>
    </message>
    <message>
        <source>書いたものはこの端末に安全に残っています。つながったら自動で送ります。</source>
        <translation>What you wrote is safe here and goes out by itself.</translation>
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
        <source>未送信 {count} 件</source>
        <translation>Not sent: {count}</translation>
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
        <source>印刷は途中で終わりました。</source>
        <translation>Printing ended early.</translation>
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
    <name>Rail</name>
    <message>
        <source>部屋</source>
        <translation>Rooms</translation>
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
        <translation>Meetings</translation>
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
        <source>予備の鍵の紙を印刷してください。</source>
        <translation>Please print the spare key sheet.</translation>
    </message>
    <message>
        <source> 合言葉をなくしたとき、この紙だけが町をもう一度ひらけます。封筒に入れて、金庫にしまってください。番号はこの紙のほかどこにもありません。</source>
        <translation> When passphrases are lost, only this sheet opens the town again. Put it into an envelope and into the safe. Its code is nowhere else.</translation>
    </message>
    <message>
        <source>印刷する…</source>
        <translation>Print…</translation>
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
        <source>共有フォルダー：つながっています</source>
        <translation>Shared folder: connected</translation>
    </message>
    <message>
        <source>共有フォルダー：つながっています（{time} に受け取り）</source>
        <translation>Shared folder: connected (received {time})</translation>
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
    <name>UnlockPage</name>
    <message>
        <source>「ひらく」を押すと、つづきから始めます。</source>
        <translation>“Open” goes on where you were.</translation>
    </message>
    <message>
        <source>ひらいています…</source>
        <translation>Opening…</translation>
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
        <source>ひらく(&amp;O)</source>
        <translation>&amp;Open</translation>
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
        <translation>About a meeting</translation>
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
        <translation type="unfinished">Resources</translation>
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
        <source>毎回、合言葉でひらきます。10分さわらないとロックします。</source>
        <translation>It opens with the passphrase each time and locks after 10 idle minutes.</translation>
    </message>
    <message>
        <source>私だけが使う</source>
        <translation>I alone use it</translation>
    </message>
    <message>
        <source>この端末にサインインすれば、合言葉なしでひらきます。</source>
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
        <translation type="unfinished">Stop</translation>
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
