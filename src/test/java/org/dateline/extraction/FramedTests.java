package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dateline.extraction.Entries.Meaning;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FramedTests {

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void verbsThatAParserJoinsInACircleAreNotFollowedForever() {
        Parse parse = Trees.of("shelled/shell/VBD/1/conj bombed/bomb/VBD/0/conj");
        Token verb = parse.tokens().getFirst();
        Meaning attack = new Meaning("assault", ActionType.ASSAULT, null, null, null, null);
        Event event = new Event(verb, verb, null, attack, Map.of(), false, true, null, null, true, false, null);
        EventFinder finder = new EventFinder(parse, Codebook.load(), "");
        assertThat(new Framed(parse, finder).isAlleged(event)).isFalse();
    }
}
