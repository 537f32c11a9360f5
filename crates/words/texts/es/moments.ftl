### Momentos, plazos y solicitantes, en español. Todas las horas son UTC, y así lo dicen.

## moment

moment-date = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }
moment-clock = { $hour }:{ $minute } UTC
moment-precisely = { $date }, { $hour }:{ $minute }:{ $second } UTC
moment-seconds = { $seconds ->
    [one] 1 segundo
   *[other] { $seconds } segundos
}
moment-minutes = { $minutes ->
    [0] menos de un minuto
    [one] 1 minuto
   *[other] { $minutes } minutos
}
moment-hours = { $hours ->
    [one] 1 hora
   *[other] { $hours } horas
}
moment-ago = { $minutes ->
    [0] Ahora mismo
    [one] Hace 1 minuto
   *[other] Hace { $minutes } minutos
}
moment-left = { $minutes ->
    [0] queda menos de un minuto
    [one] queda 1 minuto
   *[other] quedan { $minutes } minutos
}

## who

who-browser-on-system = { $browser } en { $system }
who-program-at = { $program }, { $ip }
who-in-place = { $whence } ({ $place })
who-android-app = una aplicación de Android
who-apple-app = una aplicación de Apple
