package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnreadLanguageTests {

    @Test
    void aLanguageIsNamedInEnglishWithItsCode() {
        assertThat(UnreadLanguage.stored("de"))
                .isEqualTo("the text is in German (de); it was stored and not read, since only English is");
        assertThat(UnreadLanguage.waiting("de")).contains("it will be stored and not read");
        assertThat(UnreadLanguage.stored("qqq")).startsWith("the text is in the language qqq;");
        assertThat(UnreadLanguage.stored(null)).startsWith("the text is in a language that is not known;");
    }

    @Test
    void englishNeedsNoRemark() {
        assertThat(UnreadLanguage.stored("en")).isNull();
        assertThat(UnreadLanguage.waiting("en")).isNull();
    }
}
