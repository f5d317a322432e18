<?php

// Runs each {code, env} line of its input, and answers with what the code printed.
function play(string $code): void
{
    eval('?>' . $code);
}

while (($line = fgets(STDIN)) !== false) {
    $asked = json_decode($line, true);
    foreach ($asked['env'] as $name => $value) {
        putenv("$name=$value");
    }
    $answer = [];
    ob_start();
    try {
        play($asked['code']);
    } catch (Throwable $error) {
        $answer['error'] = (string) $error;
    }
    $answer['out'] = ob_get_clean();
    foreach (array_keys($asked['env']) as $name) {
        putenv($name);
    }
    fwrite(STDOUT, json_encode($answer, JSON_INVALID_UTF8_SUBSTITUTE) . "\n");
}
