package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct.ActKind;
import org.dateline.model.ActionType;
import org.dateline.model.DateBasis;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.junit.jupiter.api.Test;

/** A headline, "Rome turns down plea", above the sentences that tell it again. */
class RetoldTests {

    private static final LocalDate PUBLISHED = LocalDate.of(2022, 5, 12);
    private static final UncertainDate DATELESS = UncertainDate.published(PUBLISHED);
    private static final ActKind REFUSAL = new ActKind(ActionType.REJECT, Instrument.NONE, Direction.NEUTRAL, null);
    private static final ActKind SAFEGUARDS =
            new ActKind(ActionType.SANCTION, Instrument.IMPORT_RESTRICTION, Direction.RESTRICTS, Stage.IN_FORCE);
    private static final Party ITALY = known(Role.ACTOR, "Rome", "country:IT");
    private static final Party TUNISIA = known(Role.ADDRESSEE, "Tunisia", "country:TN");
    private static final Party LIBYA = known(Role.ADDRESSEE, "Libya", "country:LY");
    private static final List<Parse> PARSES = Stream.concat(
                    Stream.of(Findings.headline(0)), IntStream.range(1, 6).mapToObj(Findings::sentence))
            .toList();

    private static Party known(Role role, String text, String entity) {
        return new Party(role, text, entity, null, false);
    }

    private static Party words(String text) {
        return new Party(Role.TARGET, text, null, null, false);
    }

    private static Resolver.Finding act(int sentence, ActKind kind, Party... parties) {
        return Findings.finding(sentence, kind, DATELESS, null, parties);
    }

    private static List<String> after(int act, Resolver.Finding... findings) {
        return new Retold(PARSES)
                .sided(List.of(findings)).stream()
                        .filter(sided -> sided.place() == act)
                        .flatMap(sided -> sided.parties().stream())
                        .map(p -> p.role() + " " + p.text() + (p.inferred() ? "?" : ""))
                        .toList();
    }

    @Test
    void aHeadlineHasTheAddresseeOfItsLead() {
        assertThat(after(0, act(0, REFUSAL, ITALY), act(1, REFUSAL, ITALY, TUNISIA)))
                .containsExactly("ACTOR Rome", "ADDRESSEE Tunisia?");
    }

    @Test
    void aRefusalInAHeadlineConcernsTheMeasureThatItsLeadNames() {
        ActKind ofLicence = new ActKind(ActionType.REJECT, Instrument.LICENSING, Direction.NEUTRAL, null);
        assertThat(new Retold(PARSES)
                        .sided(List.of(act(0, REFUSAL, ITALY, TUNISIA), act(1, ofLicence, ITALY, TUNISIA))))
                .extracting(Retold.Sided::place, sided -> sided.act().instrument())
                .containsExactly(tuple(0, Instrument.LICENSING));
        assertThat(new Retold(PARSES)
                        .sided(List.of(act(0, ofLicence, ITALY, TUNISIA), act(1, REFUSAL, ITALY, TUNISIA))))
                .isEmpty();
    }

    @Test
    void aLeadIsOnThoseWhomItsHeadlineNames() {
        Party norway = known(Role.TARGET, "Norway", "country:NO");
        assertThat(after(1, act(0, SAFEGUARDS, ITALY, norway), act(1, SAFEGUARDS, ITALY)))
                .containsExactly("ACTOR Rome", "TARGET Norway?");
    }

    @Test
    void whoIsATargetIsNotAffectedToo() {
        Party norway = known(Role.TARGET, "Norway", "country:NO");
        Party affected = known(Role.AFFECTED, "Norwegian", "country:NO");
        assertThat(after(1, act(0, SAFEGUARDS, ITALY, norway), act(1, SAFEGUARDS, ITALY, affected)))
                .containsExactly("ACTOR Rome", "TARGET Norway?");
    }

    @Test
    void whatWasInferredForAHeadlineIsNoNewsToItsLead() {
        Party inferred = new Party(Role.TARGET, "NATO", "org:nato", null, true);
        Party affected = known(Role.AFFECTED, "NATO", "org:nato");
        Resolver.Finding headline = act(0, SAFEGUARDS, ITALY, inferred);
        assertThat(after(1, headline, act(1, SAFEGUARDS, ITALY))).isEmpty();
        assertThat(after(1, headline, act(1, SAFEGUARDS, ITALY, affected)))
                .containsExactly("ACTOR Rome", "TARGET NATO?");
    }

    @Test
    void aHeadlinesDescriptionGivesWayToThatOfItsLead() {
        Resolver.Finding headline = act(0, SAFEGUARDS, ITALY, words("miners"));
        Resolver.Finding lead = act(1, SAFEGUARDS, ITALY, words("large mining companies"));
        assertThat(after(0, headline, lead)).containsExactly("ACTOR Rome", "TARGET large mining companies?");
        assertThat(after(1, headline, lead)).isEmpty();
        assertThat(after(0, act(0, SAFEGUARDS, ITALY, words("Eni")), lead)).isEmpty();
    }

    @Test
    void aWordGivesWayToTheNameThatHasIt() {
        Party staff = known(Role.TARGET, "45 embassy staff", "country:RU");
        assertThat(after(1, act(0, SAFEGUARDS, ITALY, staff), act(1, SAFEGUARDS, ITALY, words("staff"))))
                .containsExactly("ACTOR Rome", "TARGET 45 embassy staff?");
    }

    @Test
    void aLeadTakesNobodyInARoleThatItFills() {
        Party diplomats = known(Role.TARGET, "45 Norwegian diplomats", "country:NO");
        Party affected = known(Role.AFFECTED, "Norway", "country:NO");
        assertThat(after(
                        1,
                        act(0, SAFEGUARDS, ITALY, diplomats),
                        act(1, SAFEGUARDS, ITALY, words("45 members of Norway's staff"), affected)))
                .isEmpty();
    }

    @Test
    void aHeadlineIsNotToldAgainBehindASentenceThatTellsAnotherSuchAct() {
        Party egypt = known(Role.ACTOR, "Egypt", "country:EG");
        assertThat(after(0, act(0, REFUSAL, ITALY), act(1, REFUSAL, ITALY, egypt), act(2, REFUSAL, ITALY, TUNISIA)))
                .isEmpty();
    }

    @Test
    void actsOfOthersOrOfAnotherDayOrOnOthersAreNotTheHeadlines() {
        Resolver.Finding headline = act(0, REFUSAL, ITALY);
        assertThat(after(0, headline, act(1, REFUSAL, known(Role.ACTOR, "Oslo", "country:NO"), TUNISIA)))
                .isEmpty();
        assertThat(after(0, headline, act(1, SAFEGUARDS, ITALY, TUNISIA))).isEmpty();
        assertThat(after(0, act(0, REFUSAL, ITALY, LIBYA), act(1, REFUSAL, ITALY, TUNISIA)))
                .isEmpty();
        UncertainDate longAgo = UncertainDate.day(PUBLISHED.minusDays(30), DateBasis.STATED);
        assertThat(after(0, headline, Findings.finding(1, REFUSAL, longAgo, null, ITALY, TUNISIA)))
                .isEmpty();
    }

    @Test
    void onlyTheFirstSentencesTellTheHeadlineAgainAndTheFirstOfTheseDoes() {
        Resolver.Finding headline = act(0, REFUSAL, ITALY);
        assertThat(after(0, headline, act(4, REFUSAL, ITALY, TUNISIA))).isEmpty();
        assertThat(after(0, headline, act(1, REFUSAL, ITALY, LIBYA), act(2, REFUSAL, ITALY, TUNISIA)))
                .containsExactly("ACTOR Rome", "ADDRESSEE Libya?");
    }
}
