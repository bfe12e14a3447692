package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.CodedAct.ActKind;
import org.dateline.extraction.CodedAct.Provenance;
import org.dateline.extraction.CodedAct.Stance;
import org.dateline.extraction.CodedAct.TakesUp;
import org.dateline.extraction.CodedAct.Terms;
import org.dateline.extraction.GoodsMention;
import org.dateline.extraction.Times;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which acts of a report a headline may tell; acts as "type instrument direction stage". */
class HeadlineKindTests {

    private static CodedAct act(String words) {
        String[] kind = words.split(" ");
        return new CodedAct(
                0,
                new Span(0, 1),
                new ActKind(
                        ActionType.valueOf(kind[0]),
                        Instrument.valueOf(kind[1]),
                        Direction.valueOf(kind[2]),
                        Stage.valueOf(kind[3])),
                List.of(),
                new Times(UncertainDate.UNKNOWN, null, null),
                new Terms(GoodsMention.called(null), null, null),
                TakesUp.NONE,
                new Stance(false, false, false, null),
                List.of(),
                Shortened.NONE,
                new Provenance("test", 1));
    }

    @ParameterizedTest
    @CsvSource({
        // The same kind, and nothing of another direction, stage or type.
        "SANCTION TARIFF RESTRICTS IN_FORCE, SANCTION TARIFF RESTRICTS IN_FORCE, true",
        "SANCTION TARIFF RESTRICTS IN_FORCE, SANCTION TARIFF EASES IN_FORCE, false",
        "SANCTION TARIFF RESTRICTS IN_FORCE, SANCTION TARIFF RESTRICTS ANNOUNCED, false",
        "SANCTION TARIFF RESTRICTS IN_FORCE, COERCE TARIFF RESTRICTS IN_FORCE, false",
        "SANCTION TARIFF RESTRICTS IN_FORCE, SANCTION EXPORT_CONTROL RESTRICTS IN_FORCE, false",
        // "Duties" may be anti-dumping duties, but not the other way about.
        "SANCTION TARIFF RESTRICTS IN_FORCE, SANCTION TRADE_REMEDY RESTRICTS IN_FORCE, true",
        "SANCTION TRADE_REMEDY RESTRICTS IN_FORCE, SANCTION TARIFF RESTRICTS IN_FORCE, false",
        // A headline may leave open of which kind an act is.
        "COOPERATE NONE NEUTRAL IN_FORCE, COOPERATE DIPLOMATIC NEUTRAL IN_FORCE, true",
        "COOPERATE DIPLOMATIC NEUTRAL IN_FORCE, COOPERATE NONE NEUTRAL IN_FORCE, false",
        // "Rules" may be a ban or a tariff.
        "COERCE REGULATION RESTRICTS IN_FORCE, SANCTION IMPORT_RESTRICTION RESTRICTS IN_FORCE, true",
        "COERCE REGULATION RESTRICTS IN_FORCE, SANCTION TARIFF RESTRICTS IN_FORCE, true",
        // What is given up is conceded or taken back.
        "RETREAT TARIFF EASES ENDED, CONCEDE TARIFF EASES ENDED, true",
        // "App allowed back", whose ban was lifted.
        "RETREAT LICENSING EASES IN_FORCE, RETREAT PROCUREMENT_BAN EASES ENDED, true",
        "RETREAT LICENSING EASES IN_FORCE, RETREAT TARIFF EASES ENDED, false",
    })
    void aHeadlineMayBeVaguerThanItsReport(String headline, String told, boolean covers) {
        assertThat(new HeadlineKind(act(headline)).covers(act(told))).isEqualTo(covers);
    }
}
