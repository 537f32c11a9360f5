### ページの文面（日本語）。

## page: 多くのページに共通

page-title = { $heading } – { $app }
page-support-id = サポート ID
page-privacy = プライバシー
page-terms = 利用規約

## link: 有効なリンクのページ

link-heading = { $app } へのサインイン
link-invitation = 次のメールアドレスでサインインします。
link-sign-in = サインイン
link-refuse = 心当たりがありません
link-asked-heading = このリクエストについて
link-asked-by = リクエスト元
link-server = { $app } のサーバー
link-asked-from = リクエスト元
link-browser-unknown = 不明なブラウザー
link-browser-unknown-on = { $system } の不明なブラウザー
link-ip = IP アドレス
link-when = 日時
link-when-told = { $ago }（{ $date } { $clock }）
link-works = リンクの期限
link-works-until = { $clock } まで（{ $left }）
link-not-you = お心当たりがない場合は、「{ link-refuse }」を押してください。リンクは使えなくなり、それで { $app } にサインインすることはだれにもできなくなります。

## notice: 現在の状態と、次にすること

notice-again = 始めたページに戻り、新しいメールの送信を依頼してください。
notice-again-at = { $app } の始めたページに戻り、新しいメールの送信を依頼してください。
notice-press-in-mail = メールのリンクを開き、そのページのボタンを押してください。

notice-stopped-heading = サインインを中止しました
notice-stopped-done = { $app } にはだれもサインインしていません。リンクはもう使えません。
notice-stopped-harmless = リンクの送信は、メールアドレスさえわかればだれでも依頼できます。ほかの人があなたのメールを読んでいるということではありません。
notice-stopped-next = このページは閉じてかまいません。このようなメールが続く場合は、アプリの運営者にお知らせください。
notice-stopped-next-with-id = このページは閉じてかまいません。このようなメールが続く場合は、下のサポート ID を添えてアプリの運営者にお知らせください。

notice-cross-site-heading = 別のサイトからの操作です
notice-cross-site-text = 当サイトのものではないページでボタンが押されたため、何も行いませんでした。リンクは引き続き使えます。

notice-not-allowed-heading = ここではできません
notice-not-allowed-text = このサインインを別の画面のために承認することはできません。リンクは引き続き使えます。

notice-form-heading = 内容を読み取れませんでした
notice-form-text = ページのボタンから送られる内容ではなかったため、何も行いませんでした。リンクは引き続き使えます。

notice-unavailable-heading = しばらくしてからもう一度お試しください
notice-unavailable-text = ただいまリンクを確認できません。リンクはおそらく引き続き使えます。
notice-unavailable-next = 数秒待ってから、メールのリンクをもう一度開いてください。

notice-failed-heading = サーバー側で問題が起きました
notice-failed-text = お客様のせいではありません。問題はサーバーのログに記録され、運営者が確認できます。
notice-failed-next = メールのリンクをもう一度開くか、アプリに戻って新しいメールの送信を依頼してください。

notice-unknown-heading = このリンクは見つかりません
notice-unknown-text = 届くまでに途中で切れたり変わったりしたか、古すぎて記録が残っていない可能性があります。
notice-unknown-next = 最新のメールを開いてボタンを押すか、メールからアドレス全体をコピーしてください。それでも開けない場合は、アプリに戻って新しいメールの送信を依頼してください。

notice-guessing-heading = 無効なリンクが多すぎます
notice-guessing-text = お使いのネットワークから、存在しないリンクが数多く開かれました。そのため、応答を少し遅くしています。
notice-guessing-next = { $wait }待ってから、最新のメールのリンクを開いてください。

notice-spent-heading = このリンクは使用済みです
notice-spent-text = リンクは 1 回だけ使えます。
notice-spent-text-of = このリンクで { $hint } が { $app } にサインインしました。リンクは 1 回だけ使えます。
notice-spent-you = ご本人によるものであれば、このページは閉じてかまいません。
notice-spent-next = もう一度サインインするには、始めたページに戻り、新しいメールの送信を依頼してください。
notice-spent-next-at = もう一度サインインするには、{ $app } の始めたページに戻り、新しいメールの送信を依頼してください。

notice-expired-heading = このリンクは期限切れです
notice-expired-text = 古いメールで何も開けないように、リンクは短い間しか使えません。
notice-expired-text-of = { $hint } に送られ、{ $date } { $clock } まで使えました。

notice-refused-heading = このサインインは中止されました
notice-refused-text = メールを読んだ方から心当たりがないとの申し出があったため、リンクはもう使えません。
notice-refused-text-of = { $hint } のメールを読んだ方から心当たりがないとの申し出があったため、リンクはもう使えません。
notice-refused-next = サインインするには、始めたページに戻り、新しいメールの送信を依頼してください。
notice-refused-next-at = サインインするには、{ $app } の始めたページに戻り、新しいメールの送信を依頼してください。

notice-disabled-heading = サインインは停止されています
notice-disabled-heading-of = { $app } へのサインインは停止されています
notice-disabled-text = アプリの運営者が、現在すべてのサインインを停止しています。
notice-disabled-next = 運営者にお問い合わせいただくか、後でもう一度お試しください。
notice-disabled-next-until = 運営者にお問い合わせいただくか、後でもう一度お試しください。このリンクは { $date } { $clock } まで使えます。

notice-user-heading = ここにはサインインできません
notice-user-heading-of = { $app } にはサインインできません
notice-user-text = アプリの運営者が、このアドレスでのサインインを許可していません。
notice-user-text-of = アプリの運営者が、{ $hint } でのサインインを許可していません。
notice-user-next = 誤りだと思われる場合は、運営者にお問い合わせください。

notice-moved-heading = このリンクの行き先はなくなりました
notice-moved-text = このメールが送られた後に、アプリがサインイン後の行き先を変更しました。だれもサインインしていません。
notice-moved-text-of = このメールが { $hint } に送られた後に、{ $app } がサインイン後の行き先を変更しました。だれもサインインしていません。

notice-front-heading = Gatepost
notice-front-text = このサーバーは、アプリを利用する方がメールでサインインできるようにするものです。
notice-front-next = ここですることはありません。サインインするにはアプリを開いてください。サインインを完了するには、届いたメールのボタンを押してください。

## begin: サインインを始めるページ

begin-heading = { $app } へのサインイン
begin-label = メールアドレス
begin-hint = サインインするためのメールをお送りします。パスワードは必要ありません。
begin-continue = 続ける
begin-missing-problem = メールアドレスを入力してください。
begin-invalid-problem = メールアドレスの形になっていません。name@example.org のように入力してください。
begin-problem-heading = アドレスをご確認ください
begin-limited-heading = 少しお待ちください
begin-limited-text = 最近、多くのメールの送信が依頼されました。すでにメールが届いているかもしれません。そのリンクは使えます。
begin-limited-next = { $wait }後にもう一度お試しいただけます。
begin-try-again = もう一度試す
begin-trouble-heading = ただいまメールを送信できません
begin-trouble-text = お客様のせいではありません。送信に必要なものが応答していません。メールは送られていません。
begin-trouble-next = 数分後にもう一度お試しください。
begin-language-label = 言語
begin-language-button = 変更
begin-stray-heading = ここからはサインインできません
begin-stray-app = このサーバーにそのようなアプリはありません。
begin-stray-request = アプリから送られた内容が不完全か、正しくありません。そのため、どこへも移動しません。
begin-stray-redirect = アプリが登録していないアドレスへの移動を求めています。そのため、どこへも移動しません。
begin-stray-next = アプリに戻ってもう一度お試しください。このページがまた表示される場合は、アプリの運営者にお知らせください。

## wait: メールが読まれるのを待つページ

wait-heading = メールをご確認ください
wait-sending = { $hint } にメールを送っています。
wait-sent = { $hint } にメールを送りました。
wait-then = メールのボタンを押すか、メールのコードをここに入力してください。
wait-then-link = メールのボタンを押してください。
wait-then-code = メールのコードをここに入力してください。
wait-moves-on = その後、このページは自動的に先へ進みます。
wait-check-again = もう一度確認する
wait-check-again-hint = メールのボタンを押したら、「{ wait-check-again }」を押してください。
wait-open-mail = { $service } を開く
wait-code-label = メールのコード
wait-code-hint = 6 桁の数字です。空白があってもかまいません。
wait-code-button = サインイン
wait-code-missing = メールにある 6 桁の数字を入力してください。
wait-code-wrong-heading = コードが違います
wait-code-wrong = メールのコードと違います。あと { $tries } 回入力できます。
wait-code-locked-heading = コードは使えません
wait-code-locked = 誤ったコードが何度も入力されたため、コードは使えなくなりました。メールのリンクは引き続き使えます。
wait-resend = メールをもう一度送る
wait-resend-in = { $wait }後にもう一度送れます。
wait-resent = { $hint } にメールをもう一度送りました。以前のメールも使えます。
wait-resend-exhausted = このサインインでは、これ以上メールを送れません。迷惑メールフォルダーもご確認いただくか、最初からやり直してください。
wait-resend-limited = 最近、このアドレスに多くのメールが送られました。{ $wait }後にもう一度お試しいただけます。
wait-wrong-address = アドレスが違いますか？
wait-start-again = 最初からやり直す
wait-number = 別の端末でリンクを開く場合は、そこにこの番号を入力してください: { $number }
wait-number-keep = 番号はだれにも教えないでください。
wait-expired-heading = このサインインは期限切れです
wait-expired-text = { $hint } へのメールはもう使えません。
wait-new-letter = 新しいメールを送る
wait-refused-heading = このサインインは中止されました
wait-refused-text = { $hint } のメールを読んだ方が中止したか、誤った番号が入力されました。{ $app } にはだれもサインインしていません。
wait-approved-heading = 確認できました
wait-approved-text = { $app } にサインインしています。
wait-go-on = { $app } へ進む
wait-back = { $app } に戻る
wait-completed-heading = サインインしました
wait-completed-text = { $app } にサインインしました。このページは閉じてかまいません。
wait-failed-heading = メールを届けられませんでした
wait-failed-text = { $hint } のメールサーバーが受け取りませんでした。
wait-failed-next = アドレスが正しいかご確認のうえ、最初からやり直してください。
wait-elsewhere-heading = 始めたところで続けてください
wait-elsewhere-text = サインインの様子は、始めたブラウザーでのみ、1 日の間ご覧いただけます。
wait-elsewhere-next = このブラウザーで始めた場合は、アプリに戻って最初からやり直してください。

## confirm: 別の場所で開かれたリンクでの選択

confirm-here = ここでサインイン
confirm-here-text = この端末のこのブラウザーで続けます。
confirm-elsewhere = 別の画面で完了する
confirm-elsewhere-text = 始めたページに 2 桁の番号が表示されています。ここに入力すると、その画面が先へ進みます。
confirm-number-label = 別の画面の番号
confirm-number-hint = 2 桁の数字
confirm-number-button = 別の画面を先へ進める
confirm-number-keep = ご自分の画面に表示された番号だけを入力し、人から聞いた番号は決して入力しないでください。
confirm-wrong-heading = 番号が違います
confirm-wrong-text = 安全のため、サインインを中止しました。{ $app } にはだれもサインインしていません。
confirm-wrong-next = 入力の誤りであれば、新しいメールをお送りできます。
confirm-approved-heading = 確認できました
confirm-approved-text = このページは閉じてかまいません。別の画面が先へ進みます。
confirm-strict-heading = 始めた場所でこのリンクを開いてください
confirm-strict-text = サインインを始めたブラウザーでこのリンクを開いてください。{ $app } では、ほかの場所でこのリンクを使ってサインインすることはできません。
confirm-strict-next = それができない場合は、メールのコードをそのブラウザーで入力してください。
confirm-renew = { $hint } に新しいメールを送る
confirm-renew-text = もう一度入力する必要はありません。
confirm-renew-too-soon-heading = サインインの途中です
confirm-renew-too-soon-text = このリンクはたった今使われ、アプリがまもなく先へ進みます。新しいメールの送信を依頼する前に、1 分お待ちください。
confirm-signed-in-heading = サインインしました
confirm-signed-in-text = 先ほど、このリンクで { $app } にサインインしました。
confirm-signed-in-next = アプリにお戻りください。このページは閉じてかまいません。
confirm-renewed-heading = メールをご確認ください
confirm-renewed-text = { $hint } に新しいメールを送りました。
confirm-renewed-next = メールのボタンを押してください。このページは閉じてかまいません。
confirm-cross-site-heading = 別のサイトからの操作です
confirm-cross-site-text = 当サイトのものではないページからフォームが送られたため、何も行いませんでした。
confirm-cross-site-next = アプリに戻り、最初からやり直してください。
confirm-limited-heading = 少しお待ちください
confirm-limited-text = 最近、お使いのネットワークから多くのアクセスがありました。リンクは引き続き使えます。
confirm-limited-next = { $wait }後にもう一度お試しいただけます。

## logout: サインアウトの確認と、その結果

logout-heading = { $app } からサインアウトしますか
logout-who = { $hint } でサインインしています。
logout-text = { $app } などから、サインアウトが求められました。まだ何も終了していません。
logout-here = サインアウト
logout-everywhere = すべての端末でサインアウト
logout-everywhere-text = このアプリでのすべてのセッションが、どのブラウザーでも終了します。
logout-stay = サインアウトしない場合は、このページを閉じてください。サインインしたままになります。
logout-done-heading = サインアウトしました
logout-done-text = このブラウザーで { $app } からサインアウトしました。
logout-done-next = このページは閉じてかまいません。
logout-stray-heading = 何も終了していません
logout-stray-request = アプリから送られた内容が不完全か、正しくありません。そのため、サインアウトは行われませんでした。
logout-stray-redirect = アプリが登録していないアドレスへの移動を求めています。そのため、サインアウトも移動も行われませんでした。
logout-stray-next = アプリに戻り、そこでサインアウトしてください。このページがまた表示される場合は、アプリの運営者にお知らせください。

## account: 本人のページ

account-heading = { $app } のアカウント
account-who = サインイン中のアドレス:
account-sessions = サインインしている場所
account-sessions-none = 現在、アプリにあなたのセッションはありません。
account-here = このブラウザー
account-since = 開始: { $date } { $clock }
account-used = 最終利用: { $date } { $clock }
account-end = 終了
account-end-that = セッションを終了: { $what }
account-history = 最近のサインイン
account-history-none = このアドレスでのサインインの記録はありません。
account-completed = サインインしました
account-waiting = メールでの確認を待っています
account-refused = 拒否されました。だれもサインインしていません
account-expired = 時間内に確認されませんでした。だれもサインインしていません
account-email = メールアドレスの変更
account-email-label = 新しいメールアドレス
account-email-hint = 両方のアドレスにメールが届きます。両方で確認されるとアドレスが変わり、ほかのブラウザーはサインアウトされます。
account-email-button = 両方にメールを送る
account-pending = { $email } への変更は { $date } { $clock } まで待ちます。両方のアドレスに届いたメールで確認してください。
account-pending-old = 現在のアドレスでは確認済みです。
account-pending-new = 新しいアドレスでは確認済みです。
account-invalid = メールを受け取れるアドレスではありません。
account-same = それはすでにあなたのアドレスです。
account-domain = { $app } はこのドメインのアドレスを受け付けていません。
account-limited = 十分な数のメールが送られています。{ $wait }後にもう一度お試しください。
account-leave = サインアウト
account-leave-here = ここでサインアウト
account-leave-everywhere = すべてでサインアウト
account-leave-text = 「すべて」を選ぶと、このアプリでのセッションがどのブラウザーや端末でもすべて終了します。
account-fresh-heading = まずもう一度サインインしてください
account-fresh-text = アドレスを変更するには、5 分以内にサインインしている必要があります。何も変更されず、メールも送られていません。
account-fresh-button = もう一度サインイン
account-again-heading = このサインインはもう使えません
account-again-text = ほかのブラウザーで始まったか、すでに終わっています。もう一度始めてください。すぐに済みます。
account-back = アカウントへ
account-gone-heading = そのセッションはありません
account-gone-text = すでに終了しているか、あなたのものではありません。
account-left-everywhere = { $app } でのすべてのセッションが、どのブラウザーでも終了しました。

## moving: 変更のリンクの先のページ

moving-heading = { $app } のアドレスの変更
moving-old = アカウントのアドレスを、次のアドレスから { $hint } に変更します。
moving-new = { $hint } のアカウントのアドレスを、次のアドレスに変更します。
moving-both = 両方のアドレスで確認されたときにだけ変更されます。
moving-confirm = 変更を確認する
moving-not-you = お心当たりがない場合は、「{ link-refuse }」を押してください。変更は行われません。
moving-half-heading = このアドレスで確認されました
moving-half-text = { $hint } でも確認されると、変更されます。
moving-done-heading = アドレスが変更されました
moving-done-text = { $app } のアカウントのアドレスは { $hint } になりました。両方のアドレスにお知らせのメールが届きます。
moving-off-heading = 変更は中止されました
moving-off-text = { $app } では何も変更されていません。どちらのリンクももう使えません。
moving-off-next = ほかの人があなたのアカウントから求めた場合は、アカウントですべてサインアウトしてください。
moving-expired-text = どちらのアドレスも 1 時間以内に確認する必要がありました。何も変更されていません。
moving-expired-next = アカウントのページでもう一度変更を申し込んでください。
moving-taken-heading = このアドレスは使えません
moving-taken-text = その間に、{ $app } の別のアカウントで使われるようになりました。何も変更されていません。
moving-replaced-text = より新しい申し込みに置き換えられました。これによって変更されたものはありません。
moving-domain = { $app } は新しいアドレスのドメインを受け付けていません。何も変更されていません。
