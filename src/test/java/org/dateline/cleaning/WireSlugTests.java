package org.dateline.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireSlugTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE 2-Serbia's NIS gets a waiver | Serbia's NIS gets a waiver",
                "RPT-WRAPUP 1-Oslo bans tankers | Oslo bans tankers",
                "EXCLUSIVE-US asks allies to shun Huawei | US asks allies to shun Huawei",
                "UPDATE 1 -Oslo bans tankers | Oslo bans tankers",
                "FOCUS - Oslo bans tankers | FOCUS - Oslo bans tankers",
                "LIVE-FIRE drills begin | LIVE-FIRE drills begin",
                "Update-driven phones are banned | Update-driven phones are banned",
                "EXCLUSIVE- | EXCLUSIVE-"
            })
    void theMarkOfAnAgencyIsNoWordOfTheHeadline(String line, String headline) {
        assertThat(WireSlug.leftOut(line, new Span(0, line.length())).of(line)).isEqualTo(headline);
    }
}
