package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.CodedAct.ActKind;
import org.dateline.extraction.CodedAct.Provenance;
import org.dateline.extraction.CodedAct.Stance;
import org.dateline.extraction.CodedAct.TakesUp;
import org.dateline.extraction.CodedAct.Terms;
import org.dateline.extraction.GoodsMention;
import org.dateline.extraction.Slot;
import org.dateline.extraction.Times;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.dateline.model.UncertainDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which clause the parties of an act belong to, in sentences as an analysis would leave them; acts as "TYPE trigger: ROLE words; ROLE words". */
class ClauseSlotsTests {

    private static final Parse BEFORE = TaggedText.parse("Chile/NNP/U-GPE/1:nsubj taxed/VBD Peru/NNP/U-GPE/1:dobj");

    private static Span span(Parse parse, String words) {
        int at = (" " + parse.sentence().text() + " ").indexOf(" " + words + " ");
        assertThat(at).as(words).isNotNegative();
        return new Span(at, at + words.length());
    }

    /** A slot in the second sentence, or in the first one if its role ends in "@". */
    private static Slot slot(String told, Parse parse) {
        String[] words = told.strip().split(" ", 2);
        boolean before = words[0].endsWith("@");
        Parse where = before ? BEFORE : parse;
        return Slot.of(Role.valueOf(words[0].replace("@", "")), where, before ? 0 : 1, span(where, words[1]));
    }

    private static CodedAct act(String told, Parse parse) {
        String[] parts = told.strip().split(": ", 2);
        String[] kind = parts[0].split(" ", 2);
        return new CodedAct(
                1,
                span(parse, kind[1]),
                new ActKind(ActionType.valueOf(kind[0]), Instrument.OTHER, Direction.NEUTRAL, null),
                Stream.of(parts[1].split(";")).map(s -> slot(s, parse)).toList(),
                new Times(UncertainDate.UNKNOWN, null, null),
                new Terms(GoodsMention.called(null), null, null),
                TakesUp.NONE,
                new Stance(false, false, false, null),
                List.of(),
                Shortened.NONE,
                new Provenance("test", 1));
    }

    /** The slots of the first of some acts. */
    private static List<String> slots(String tagged, String... told) {
        Parse parse = TaggedText.parse(tagged.strip());
        List<CodedAct> acts = Stream.of(told).map(t -> act(t, parse)).toList();
        return new ClauseSlots(List.of(BEFORE, parse), acts, new PartyNouns(SharedCatalogue.get()))
                .mended().getFirst().slots().stream()
                        .map(s -> s.role() + " " + s.text())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The verb has a subject of its own, behind a verb of saying.
                "Lima/NNP said/VBD it/PRP was/VBD true/JJ ,/, which/WDT Quito/NNP denied/VBD | REJECT denied: ACTOR Lima; ACTOR Quito | ADDRESSEE Lima; ACTOR Quito",
                "Lima/NNP said/VBD Quito/NNP seized/VBD boats/NNS | COERCE seized: ACTOR Lima; ACTOR Quito | ACTOR Quito",
                "Lima/NNP said/VBD its/PRP$ boats/NNS had/VBD come/VBN under/IN fire/NN | ASSAULT come: ACTOR Lima; TARGET boats | TARGET boats",
                "Lima/NNP fumed/VBD after/IN boats/NNS seized/VBN | COERCE seized: ACTOR Lima; TARGET boats | TARGET boats",
                "Lima/NNP fumed/VBD when/WRB gunmen/NNS robbed/VBD banks/NNS/O/4:dobj | ASSAULT robbed: ACTOR Lima; TARGET banks | ACTOR gunmen; TARGET banks",
                // Joined subjects, and a speaker without another subject.
                "Lima/NNP ,/, which/WDT has/VBZ boats/NNS ,/, and/CC Quito/NNP seized/VBD nets/NNS | COERCE seized: ACTOR Lima; ACTOR Quito | ACTOR Lima; ACTOR Quito",
                "Lima/NNP said/VBD it/PRP had/VBD seized/VBN boats/NNS | COERCE seized: ACTOR Lima; TARGET boats | ACTOR Lima; TARGET boats",
                // The agent of a passive, whatever stands before a relative pronoun, and whoever gives notice.
                "Lima/NNP said/VBD its/PRP$/O/3:poss banks/NNS had/VBD been/VBN robbed/VBN by/IN hackers/NNS/O/7:pobj | ASSAULT robbed: ACTOR Lima; TARGET banks | ACTOR hackers; TARGET banks",
                "Lima/NNP fumed/VBD over/IN drones/NNS that/WDT struck/VBD banks/NNS | ASSAULT struck: ACTOR Lima; TARGET banks | TARGET banks",
                "Lima/NNP/O/1:nsubj fired/VBD rockets/NNS/O/1:dobj that/WDT struck/VBD banks/NNS | ASSAULT struck: ACTOR Lima; TARGET banks | ACTOR Lima; TARGET banks",
                "Lima/NNP/O/1:nsubj downed/VBD rockets/NNS/O/1:dobj that/WDT struck/VBD banks/NNS | ASSAULT struck: ACTOR Lima; TARGET banks | TARGET banks",
                "Lima/NNP/O/1:nsubj notified/VBD Quito/NNP/O/1:dobj of/IN/O/2:prep its/PRP$/O/5:poss withdrawal/NN/O/3:pobj | SANCTION withdrawal: ACTOR Quito | ACTOR Lima",
                "Lima/NNP/O/1:nsubj notified/VBD Quito/NNP/O/1:dobj of/IN/O/2:prep a/DT/O/5:det withdrawal/NN/O/3:pobj | SANCTION withdrawal: ACTOR Quito | ACTOR Quito",
                // Whoever is condemned owns the deed, and neither a weapon nor a time of the day acts.
                "Brussels/NNP/O/1:nsubj condemned/VBD Quito/NNP/O/1:dobj for/IN/O/1:prep its/PRP$/O/5:poss invasion/NN/O/3:pobj | ASSAULT invasion: ACTOR Quito | ACTOR Quito",
                "Lima/NNP/O/1:nsubj faulted/VBD Quito/NNP/O/1:dobj for/IN/O/1:prep its/PRP$/O/5:poss withdrawal/NN/O/3:pobj | SANCTION withdrawal: ACTOR Quito | ACTOR Quito",
                "Lima/NNP/O/1:nsubj raided/VBD Quito/NNP and/CC homes/NNS were/VBD hit/VBN by/IN drones/NNS/O/6:pobj | ASSAULT hit: ACTOR Lima; TARGET homes | ACTOR Lima; TARGET homes",
                "Lima/NNP said/VBD banks/NNS had/VBD been/VBN seized/VBN by/IN nightfall/NN/O/6:pobj | ASSAULT seized: ACTOR Lima; TARGET banks | TARGET banks",
                "Lima/NNP said/VBD its/PRP$/O/3:poss banks/NNS had/VBD been/VBN robbed/VBN by/IN Friday/NNP/U-DATE/7:pobj | ASSAULT robbed: ACTOR Lima; TARGET banks | TARGET banks",
                "Lima/NNP said/VBD its/PRP$/O/3:poss banks/NNS had/VBD been/VBN robbed/VBN by/IN Lazarus/NNP/U-ORG/7:pobj | ASSAULT robbed: ACTOR Lima; TARGET banks | ACTOR Lazarus; TARGET banks",
                // A party that undergoes an act.
                "Lima/NNP has/VBZ faced/VBN the/DT rate/NN since/IN May/NNP | SANCTION faced: ACTOR Lima | TARGET Lima",
                "Lima/NNP faces/VBZ a/DT new/JJ tariff/NN | SANCTION tariff: ACTOR Lima | TARGET Lima",
                "Lima/NNP faces/VBZ a/DT new/JJ treaty/NN | AGREE treaty: ACTOR Lima | ACTOR Lima",
                "Lima/NNP faces/VBZ calls/NNS to/TO act/VB | REQUEST calls: ACTOR Lima | ADDRESSEE Lima",
                "Lima/NNP bars/VBZ ships/NNS ,/, drawing/VBG a/DT global/JJ outcry/NN | ACCUSE outcry: ACTOR Lima | ADDRESSEE Lima",
                "Lima/NNP drew/VBD praise/NN from/IN Oslo/NNP | SUPPORT drew: ACTOR Lima; ACTOR Oslo | ADDRESSEE Lima; ACTOR Oslo",
                "Lima/NNP draws/VBZ up/RP a/DT plan/NN to/TO rebuke/VB Oslo/NNP | ACCUSE rebuke: ACTOR Lima; ADDRESSEE Oslo | ACTOR Lima; ADDRESSEE Oslo",
                "Lima/NNP set/VBD a/DT new/JJ tariff/NN | SANCTION tariff: ACTOR Lima | ACTOR Lima",
            })
    void anActorIsTheSubjectOfItsOwnVerb(String tagged, String act, String slots) {
        assertThat(String.join("; ", slots(tagged, act))).isEqualTo(slots.strip());
    }

    @Test
    void whoWasServedByThoseArrestedDidNotArrestThem() {
        String tagged = "Oslo/NNP held/VBD two/CD men/NNS for/IN acting/VBG on/IN behalf/NN of/IN the/DT Stasi/NNP";
        assertThat(slots(tagged, "COERCE held: ACTOR Stasi; TARGET two men")).containsExactly("TARGET two men");
        assertThat(slots(tagged, "COERCE held: ACTOR Oslo; TARGET two men"))
                .containsExactly("ACTOR Oslo", "TARGET two men");
        assertThat(slots(tagged, "REQUEST held: ACTOR Stasi")).containsExactly("ACTOR Stasi");
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void wordsThatGovernOneAnotherHaveNoVerbAbove() {
        String tagged = "Lima/NNP told/VBD Quito/NNP/O/1:dobj of/IN/O/5:prep its/PRP$/O/5:poss withdrawal/NN/O/3:pobj";
        assertThat(slots(tagged, "SANCTION withdrawal: ACTOR Quito")).containsExactly("ACTOR Quito");
    }

    @Test
    void theEndsOfAPipelineAreNoTargets() {
        String tagged =
                "Oslo/NNP hit/VBD the/DT line/NN/O/1:dobj between/IN/O/3:prep Chad/NNP/O/4:pobj and/CC Mali/NNP/O/5:conj";
        assertThat(slots(tagged, "SANCTION hit: ACTOR Oslo; TARGET line; TARGET Chad; TARGET Mali"))
                .containsExactly("ACTOR Oslo", "TARGET line");
        assertThat(slots(tagged.replace("5:conj", "7:conj"), "SANCTION hit: ACTOR Oslo; TARGET Mali"))
                .containsExactly("ACTOR Oslo", "TARGET Mali");
        assertThat(slots(tagged, "SANCTION hit: ACTOR Oslo; TARGET Chad; TARGET Mali"))
                .containsExactly("ACTOR Oslo", "TARGET Chad", "TARGET Mali");
    }

    @Test
    void anAgentBelongsToTheNounBeforeIt() {
        String tagged = "A/DT probe/NN was/VBD opened/VBN after/IN a/DT petition/NN by/IN the/DT Board/NNP/O/7:pobj";
        assertThat(slots(tagged, "INVESTIGATE opened: ACTOR Board", "REQUEST petition: ACTOR Board"))
                .isEmpty();
        assertThat(slots(tagged, "REQUEST petition: ACTOR Board", "INVESTIGATE opened: ACTOR Board"))
                .containsExactly("ACTOR Board");
    }

    @Test
    void anObjectBelongsToTheJoinedVerbBeforeIt() {
        String tagged =
                "Lima/NNP asked/VBD airlines/NNS to/TO wait/VB and/CC called/VBD for/IN bans/NNS on/IN firms/NNS";
        String asked = "REQUEST asked: ACTOR Lima; ADDRESSEE airlines; TARGET firms";
        String called = "REQUEST called: ACTOR Lima; TARGET firms";
        assertThat(slots(tagged, asked, called)).containsExactly("ACTOR Lima", "ADDRESSEE airlines");
        assertThat(slots(tagged, called, asked)).containsExactly("ACTOR Lima", "TARGET firms");
        assertThat(slots(
                        "Lima/NNP fined/VBD and/CC jailed/VBD miners/NNS",
                        "COERCE fined: ACTOR Lima; TARGET miners",
                        "COERCE jailed: ACTOR Lima; TARGET miners"))
                .containsExactly("ACTOR Lima", "TARGET miners");
    }

    @Test
    void blameForAnAttackDoesNotFallOnThoseWhoAnswerIt() {
        String tagged = "Lima/NNP froze/VBD funds/NNS and/CC Oslo/NNP condemned/VBD the/DT raid/NN/O/5:dobj";
        String froze = "SANCTION froze: ACTOR Lima; TARGET funds";
        assertThat(slots(tagged, "ACCUSE condemned: ACTOR Oslo; ADDRESSEE Lima", froze))
                .containsExactly("ACTOR Oslo");
        assertThat(slots(tagged.replace("raid", "move"), "ACCUSE condemned: ACTOR Oslo; ADDRESSEE Lima", froze))
                .containsExactly("ACTOR Oslo", "ADDRESSEE Lima");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // What goods are used against, what talks are on, and an adjective alone.
                "Lima/NNP curbs/VBZ tools/NNS that/WDT may/MD work/VB against/IN Quito/NNP | SANCTION curbs: ACTOR Lima; TARGET Quito | ACTOR Lima",
                "Lima/NNP sets/VBZ curbs/NNS ,/, which/WDT begin/VBP today/NN ,/, against/IN Quito/NNP | SANCTION sets: ACTOR Lima; TARGET Quito | ACTOR Lima; TARGET Quito",
                "Lima/NNP sets/VBZ curbs/NNS ,/, which/WDT it/PRP says/VBZ work/VBP against/IN Quito/NNP | SANCTION sets: ACTOR Lima; TARGET Quito | ACTOR Lima",
                "Lima/NNP asks/VBZ what/WP steps/NNS against/IN Quito/NNP | SANCTION asks: ACTOR Lima; TARGET Quito | ACTOR Lima; TARGET Quito",
                "Lima/NNP takes/VBZ steps/NNS against/IN Quito/NNP | SANCTION takes: ACTOR Lima; TARGET Quito | ACTOR Lima; TARGET Quito",
                "Lima/NNP meets/VBZ on/IN Quito/NNP | CONSULT meets: ACTOR Lima; ADDRESSEE Quito | ACTOR Lima",
                "Lima/NNP calls/VBZ on/IN Quito/NNP | REQUEST calls: ACTOR Lima; ADDRESSEE Quito | ACTOR Lima; ADDRESSEE Quito",
                "Lima/NNP quit/VBD a/DT joint/JJ/O/4:amod board/NN | SANCTION quit: ACTOR Lima; TARGET joint; TARGET board | ACTOR Lima; TARGET board",
                // What is denied names nobody who is answered, and a relative clause is about the name before it.
                "Lima/NNP denied/VBD that/IN it/PRP had/VBD sold/VBN to/TO Quito/NNP | REJECT denied: ACTOR Lima; ADDRESSEE Quito | ACTOR Lima",
                "Lima/NNP denied/VBD arming/VBG Quito/NNP | REJECT denied: ACTOR Lima; ADDRESSEE Quito | ACTOR Lima",
                "Lima/NNP rejected/VBD growing/VBG/O/3:amod criticism/NN by/IN Quito/NNP | REJECT rejected: ACTOR Lima; ADDRESSEE Quito | ACTOR Lima; ADDRESSEE Quito",
                "Lima/NNP rejected/VBD charges/NNS by/IN Quito/NNP | REJECT rejected: ACTOR Lima; ADDRESSEE Quito | ACTOR Lima; ADDRESSEE Quito",
                "Quito/NNP/U-GPE/6:nsubj ,/, which/WDT Lima/NNP accuses/VBZ ,/, objects/VBZ | ACCUSE accuses: ACTOR Lima; ADDRESSEE@ Peru | ACTOR Lima; ADDRESSEE Quito",
                "Oslo/NNP/U-GPE/1:nsubj hit/VBD Quito/NNP/U-GPE/1:dobj ,/, which/WDT Lima/NNP condemned/VBD | ACCUSE condemned: ACTOR Lima; ADDRESSEE Oslo | ACTOR Lima; ADDRESSEE Oslo",
                "Quito/NNP/U-GPE ,/, whose/WP$ envoy/NN accuses/VBZ Lima/NNP ,/, objects/VBZ | ACCUSE accuses: ACTOR envoy; ADDRESSEE Lima | ACTOR envoy; ADDRESSEE Lima",
                // A deed that others only speak of has its own object, and a relative clause is not what is denied.
                "a/DT raid/NN on/IN/O/1:prep Quito/NNP/U-GPE/2:pobj ,/, which/WDT Lima/NNP blamed/VBD on/IN Chile/NNP/U-GPE | ACCUSE blamed: ACTOR Lima; ADDRESSEE Chile | ACTOR Lima; ADDRESSEE Chile",
                "a/DT raid/NN on/IN/O/1:prep Quito/NNP/U-GPE/2:pobj ,/, which/WDT Lima/NNP condemned/VBD | ACCUSE condemned: ACTOR Lima; ADDRESSEE@ Peru | ACTOR Lima; ADDRESSEE Peru",
                "Quito/NNP/U-GPE/8:nsubj ,/, which/WDT Lima/NNP accuses/VBZ with/IN Chile/NNP/U-GPE ,/, objects/VBZ | ACCUSE accuses: ACTOR Lima; ADDRESSEE Chile | ACTOR Lima; ADDRESSEE Chile",
                "Lima/NNP rejected/VBD a/DT plan/NN that/WDT was/VBD drawn/VBN up/RP by/IN Quito/NNP | REJECT rejected: ACTOR Lima; ADDRESSEE Quito | ACTOR Lima; ADDRESSEE Quito",
                "Lima/NNP rejected/VBD what/WP it/PRP called/VBD bullying/NN by/IN Quito/NNP | REJECT rejected: ACTOR Lima; ADDRESSEE Quito | ACTOR Lima; ADDRESSEE Quito",
                "Lima/NNP denied/VBD charges/NNS that/WDT were/VBD brought/VBN by/IN Quito/NNP | REJECT denied: ACTOR Lima; ADDRESSEE Quito | ACTOR Lima; ADDRESSEE Quito",
                "Lima/NNP rejected/VBD a/DT plan/NN Oslo/NNP made/VBD with/IN Quito/NNP | REJECT rejected: ACTOR Lima; ADDRESSEE Quito | ACTOR Lima; ADDRESSEE Quito",
                "Lima/NNP denied/VBD its/PRP$ banks/NNS had/VBD paid/VBN Quito/NNP | REJECT denied: ACTOR Lima; ADDRESSEE Quito | ACTOR Lima",
                "Lima/NNP rejected/VBD that/IN it/PRP had/VBD armed/VBN Quito/NNP | REJECT rejected: ACTOR Lima; ADDRESSEE Quito | ACTOR Lima",
                // Members of one list have one role.
                "Lima/NNP listed/VBD firms/NNS in/IN Chile/NNP/U-GPE/3:pobj and/CC Cuba/NNP/U-GPE/4:conj | SANCTION listed: ACTOR Lima; TARGET firms; TARGET Chile; AFFECTED Cuba | ACTOR Lima; TARGET firms; AFFECTED Chile; AFFECTED Cuba",
                // Words that a phrase lacks.
                "Lima/NNP banned/VBD six/CD Cuban/JJ/U-NORP/4:amod envoys/NNS | SANCTION banned: ACTOR Lima; TARGET six Cuban | ACTOR Lima; TARGET six Cuban envoys",
                "Lima/NNP left/VBD the/DT Treaty/NNP on/IN Free/NNP Seas/NNPS | SANCTION left: ACTOR Lima; TARGET Free Seas | ACTOR Lima; TARGET Treaty on Free Seas",
                "Lima/NNP left/VBD the/DT Convention/NNP of/IN Free/NNP Seas/NNPS | SANCTION left: ACTOR Lima; TARGET Free Seas | ACTOR Lima; TARGET Convention of Free Seas",
                "Lima/NNP signed/VBD an/DT Agreement/NNP with/IN Interpol/NNP | AGREE signed: ACTOR Lima; ADDRESSEE Interpol | ACTOR Lima; ADDRESSEE Interpol",
                "Lima/NNP left/VBD the/DT Treaty/NNP of/IN Quito/NNP/U-GPE | SANCTION left: ACTOR Lima; TARGET Quito | ACTOR Lima; TARGET Quito",
                "Lima/NNP left/VBD the/DT Treaty/NNP on/IN Cubans/NNPS/U-NORP | SANCTION left: ACTOR Lima; TARGET Cubans | ACTOR Lima; TARGET Cubans",
                "Lima/NNP complains/VBZ to/TO Interpol/NNP about/IN tariffs/NNS | PROTEST complains: ACTOR Lima; ADDRESSEE Interpol about tariffs | ACTOR Lima; ADDRESSEE Interpol",
                "Lima/NNP turns/VBZ to/TO groups/NNS against/IN Quito/NNP | REQUEST turns: ACTOR Lima; ADDRESSEE groups against Quito | ACTOR Lima; ADDRESSEE groups against Quito",
                "Lima/NNP complains/VBZ to/TO Interpol/NNP about/IN Quito/NNP | PROTEST complains: ACTOR Lima; ADDRESSEE Interpol about Quito | ACTOR Lima; ADDRESSEE Interpol; ADDRESSEE Quito",
                // Members of a list and of parallel phrases, but not of the next clause.
                "Lima/NNP hit/VBD Chile/NNP/U-GPE/1:dobj ,/, Cuba/NNP/U-GPE/2:conj and/CC Spain/NNP/U-GPE/4:conj | SANCTION hit: ACTOR Lima; AFFECTED Spain | ACTOR Lima; AFFECTED Spain; AFFECTED Chile; AFFECTED Cuba",
                "Lima/NNP set/VBD rates/NNS for/IN Cuban/JJ/U-NORP/5:amod fuel/NN and/CC for/IN Thai/JJ/U-NORP/9:amod fuel/NN | SANCTION set: ACTOR Lima; AFFECTED Cuban | ACTOR Lima; AFFECTED Cuban; AFFECTED Thai",
                "Lima/NNP set/VBD rates/NNS for/IN Cuban/JJ/U-NORP/5:amod fuel/NN and/CC looks/VBZ for/IN Thai/JJ/U-NORP/10:amod fuel/NN | SANCTION set: ACTOR Lima; AFFECTED Cuban | ACTOR Lima; AFFECTED Cuban",
                // "Its neighbour" is an object, unless the act has one.
                "Lima/NNP drops/VBZ its/PRP$/O/3:poss neighbour/NN/O/1:dobj | SANCTION drops: ACTOR Lima | ACTOR Lima; TARGET neighbour",
                "Lima/NNP drops/VBZ its/PRP$/O/3:poss partner/NN/O/1:dobj | SANCTION drops: ACTOR Lima | ACTOR Lima",
                // Counted subjects take the place of an actor from another sentence.
                "The/DT/O/2:det two/CD/O/2:num countries/NNS signed/VBD it/PRP | AGREE signed: ACTOR@ Chile | ACTOR two countries",
                "The/DT/O/2:det two/CD/O/2:num partners/NNS signed/VBD it/PRP | AGREE signed: ACTOR@ Chile | ACTOR Chile",
            })
    void anObjectKeepsToItsClauseAndIsWhole(String tagged, String act, String slots) {
        assertThat(String.join("; ", slots(tagged, act))).isEqualTo(slots.strip());
    }
}
