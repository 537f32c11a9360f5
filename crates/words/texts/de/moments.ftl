### Zeitpunkte, Zeitspannen und Anfragende, auf Deutsch. Alle Zeiten sind UTC und sagen das auch.

## moment

moment-date = { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year }
moment-clock = { $hour }:{ $minute } Uhr UTC
moment-precisely = { $date }, { $hour }:{ $minute }:{ $second } Uhr UTC
# Steht nach »in« wie nach »Warten Sie«, darum die Eins als Ziffer.
moment-seconds = { $seconds ->
    [one] 1 Sekunde
   *[other] { $seconds } Sekunden
}
moment-minutes = { $minutes ->
    [0] weniger als eine Minute
    [one] 1 Minute
   *[other] { $minutes } Minuten
}
moment-hours = { $hours ->
    [one] 1 Stunde
   *[other] { $hours } Stunden
}
moment-ago = { $minutes ->
    [0] Gerade eben
    [one] Vor 1 Minute
   *[other] Vor { $minutes } Minuten
}
moment-left = { $minutes ->
    [0] noch weniger als eine Minute
    [one] noch 1 Minute
   *[other] noch { $minutes } Minuten
}

## who

who-browser-on-system = { $browser } unter { $system }
who-program-at = { $program }, { $ip }
who-in-place = { $whence } ({ $place })
who-android-app = einer Android-App
who-apple-app = einer Apple-App
