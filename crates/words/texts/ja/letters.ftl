### メールの文面（日本語）。

## letter: リンク

letter-subject = { $app } へのサインイン
letter-preheader = リンクは 1 回だけ、{ $clock } まで使えます。
letter-heading = { $app } へのサインイン
letter-invitation = このメールアドレスでのサインインが求められました。おそらくご本人によるものです。
letter-button = { $app } にサインイン
letter-open-link = 続けるには、次のアドレスをブラウザーで開いてください。
letter-plain-link = ボタンを押しても何も起こらない場合は、次のアドレスをブラウザーで開いてください。
letter-expiry = リンクは 1 回だけ、{ $clock } まで使えます（有効期間 { $span }）。
letter-asked-from = リクエスト日時: { $date } { $clock }、リクエスト元: { $place }
letter-asked-from-unknown = リクエスト日時: { $date } { $clock }、リクエスト元: 不明なブラウザー
letter-asked-by-server = リクエスト日時: { $date } { $clock }、リクエスト元: { $app } のサーバー
letter-not-you = お心当たりがない場合は、このメールを無視してください。リンクがなければ、だれもサインインできません。
letter-keep = リンクをほかの人に渡さないでください。
letter-support = サポート ID: { $id }

## code: 6 桁の数字（リンクと一緒に、または単独で）

code-or-type = または、始めた画面に次のコードを入力してください。
code-type = 始めた画面に次のコードを入力してください。
code-expiry = コードは 1 回だけ、{ $clock } まで使えます（有効期間 { $span }）。
code-works-until = コードは { $clock } まで使えます。
code-never-tell = コードはだれにも教えないでください。サポートの担当者がお尋ねすることもありません。
code-subject = { $app } のコード
code-heading = { $app } のコード
code-preheader = コードは 1 回だけ、{ $clock } まで使えます。
code-not-you = お心当たりがない場合は、このメールを無視してください。コードがなければ、だれもサインインできません。
code-not-you-either = お心当たりがない場合は、このメールを無視してください。リンクかコードがなければ、だれもサインインできません。

## erased: 消去された人へ

erased-subject = { $app } のアカウントが削除されました
erased-preheader = { $app } がここに保存していたあなたの情報は消去されました。
erased-heading = { $app } のアカウントが削除されました
erased-what = { $app } により、あなたのアカウントと、このメールアドレスでここに保存されていたすべての情報が削除されました。
erased-when = 削除日時: { $date } { $clock }
erased-again = お心当たりがない場合は、{ $app } にお問い合わせください。このアカウントについてのメールはこれが最後です。このアドレスで新しいアカウントを始めることもできます。

## change: アドレス変更のメール

change-subject = { $app } のメールアドレスの変更
change-preheader = { $clock } までに両方のアドレスで確認されるまで、何も変わりません。
change-what-old = { $app } のあなたのアカウントにサインインしている人が、メールアドレスを { $hint } に変更しようとしています。両方のアドレスで確認されたときにだけ変更されます。
change-what-new = { $app } のアカウントのメールアドレスを、{ $hint } からこのアドレスに変更することが求められました。両方のアドレスで確認されたときにだけ変更されます。
change-button = 変更を確認する
change-not-you-old = お心当たりがない場合は、リンクを開いてそのことをお知らせください。変更は中止されます。
change-not-you-new = お心当たりがない場合は、このメールを無視してください。あなたの確認なしには何も変わりません。
change-done-subject = { $app } のメールアドレスが変更されました
change-done-preheader = 両方のアドレスで変更が確認されました。
change-done-what-old = { $app } のあなたのアカウントのアドレスは { $hint } になりました。このアドレスではサインインできなくなり、ほかのブラウザーと端末はサインアウトされました。
change-done-what-new = { $app } のあなたのアカウントのアドレスは、{ $hint } からこのアドレスに変わりました。ほかのブラウザーと端末はサインアウトされました。
change-done-when = 変更日時: { $date } { $clock }
change-done-not-you = お心当たりがない場合は、すぐに { $app } にお問い合わせください。

## device: 新しいブラウザーでのサインインのメール

device-subject = { $app } への新しいサインイン
device-preheader = ご本人によるものであれば、何もする必要はありません。
device-what = { $app } のあなたのアカウントに、これまでサインインしていなかったブラウザーまたはアプリからサインインがありました。
device-button = アカウントを確認する
device-open = ご自身のページで、サインインしている場所を確認し、サインアウトできます。
device-from = サインイン日時: { $date } { $clock }、サインイン元: { $place }
device-from-unknown = サインイン日時: { $date } { $clock }、サインイン元: 不明なブラウザー
device-not-you = ご本人によるものであれば、何もする必要はありません。お心当たりがない場合は、ご自身のページですべてのサインアウトを行い、ほかの人があなたのメールを読んでいないかご確認ください。
