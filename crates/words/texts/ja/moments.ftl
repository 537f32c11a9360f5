### 日時、期間、リクエスト元（日本語）。時刻はすべて UTC で、そう明記する。

## moment

moment-date = { $year }年{ $month }月{ $day }日
moment-clock = { $hour }:{ $minute } UTC
moment-precisely = { $date } { $hour }:{ $minute }:{ $second } UTC
moment-seconds = { $seconds } 秒
moment-minutes = { $minutes ->
    [0] 1 分未満
   *[other] { $minutes } 分
}
moment-hours = { $hours } 時間
moment-ago = { $minutes ->
    [0] たった今
   *[other] { $minutes } 分前
}
moment-left = { $minutes ->
    [0] 残り 1 分未満
   *[other] 残り { $minutes } 分
}

## who

who-browser-on-system = { $system } の { $browser }
who-program-at = { $program }、{ $ip }
who-in-place = { $whence }（{ $place }）
who-android-app = Android アプリ
who-apple-app = Apple のアプリ
