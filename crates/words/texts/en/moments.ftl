### Moments, spans and askers, in English. All times are UTC, and say so.

## moment

moment-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
# 12:05 UTC
moment-clock = { $hour }:{ $minute } UTC
moment-precisely = { $date }, { $hour }:{ $minute }:{ $second } UTC
# A span to wait, as in "Wait 10 seconds" and "in 10 seconds".
moment-seconds = { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
}
# How long something lives, as in "for 10 minutes"; also a span to wait.
moment-minutes = { $minutes ->
    [0] less than a minute
    [one] 1 minute
   *[other] { $minutes } minutes
}
moment-hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}
# Begins a line.
moment-ago = { $minutes ->
    [0] Just now
    [one] 1 minute ago
   *[other] { $minutes } minutes ago
}
# What is left of a link's life, after the time of its end.
moment-left = { $minutes ->
    [0] less than a minute from now
    [one] 1 more minute
   *[other] { $minutes } more minutes
}

## who

# Firefox on Linux
who-browser-on-system = { $browser } on { $system }
# Firefox on Linux, 203.0.113.7
who-program-at = { $program }, { $ip }
# Firefox on Linux, 203.0.113.7 (Lyon, France)
who-in-place = { $whence } ({ $place })
# A kind of program, where its name says no more: in "from an Android app, 203.0.113.7", or alone.
who-android-app = an Android app
who-apple-app = an Apple app
