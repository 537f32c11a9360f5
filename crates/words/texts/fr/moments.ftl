### Moments, durées et demandeurs, en français. Les heures sont en UTC, et le disent.

## moment

moment-date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
moment-clock = { $hour }:{ $minute } UTC
moment-precisely = { $date }, { $hour }:{ $minute }:{ $second } UTC
moment-seconds = { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}
moment-minutes = { $minutes ->
    [0] moins d’une minute
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
moment-hours = { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
}
moment-ago = { $minutes ->
    [0] À l’instant
    [one] Il y a { $minutes } minute
   *[other] Il y a { $minutes } minutes
}
moment-left = { $minutes ->
    [0] encore moins d’une minute
    [one] encore { $minutes } minute
   *[other] encore { $minutes } minutes
}

## who

who-browser-on-system = { $browser } sous { $system }
who-program-at = { $program }, { $ip }
who-in-place = { $whence } ({ $place })
who-android-app = une application Android
who-apple-app = une application Apple
