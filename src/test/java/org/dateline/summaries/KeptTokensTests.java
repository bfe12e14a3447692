package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of sentences whose marked words stand in brackets. */
class KeptTokensTests {

    private static final ClosedClasses WORDS = new ClosedClasses();

    private static KeptTokens kept(
            String marked, String tags, String trigger, boolean title, ToldAct.@Nullable Named source) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (char c : marked.toCharArray()) {
            if (c == '[') {
                from = text.length();
            } else if (c == ']') {
                spans.add(new Span(from, text.length()));
            } else {
                text.append(c);
            }
        }
        Parse parse = ToldActs.sentence(text.toString(), tags, 0, false);
        Span place = parse.tokens().stream()
                .filter(t -> t.form().equals(trigger))
                .map(Token::span)
                .findFirst()
                .orElseThrow();
        ToldAct act = new ToldAct(
                ActionType.SANCTION,
                Instrument.NONE,
                Direction.NEUTRAL,
                null,
                false,
                false,
                source,
                null,
                List.of(),
                parse,
                place,
                Shortened.NONE);
        return new KeptTokens(WORDS, act, spans, title);
    }

    private static String words(String marked, String tags, String trigger) {
        return words(kept(marked, tags, trigger, false, null), marked);
    }

    private static String words(KeptTokens kept, String marked) {
        String[] forms = marked.replace("[", "").replace("]", "").split(" ");
        return kept.places().stream().map(i -> forms[i]).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [Riga 's] traders [pay a fine] .                     | NNP/U-GPE POS NNS VBP DT NN .               | pay      | Riga pay a fine
            [Oslo] signed the order [and exempted aircraft] .    | NNP/U-GPE VBD DT NN CC VBD NN .             | exempted | Oslo exempted aircraft
            [Oslo backs a decision by] judges [to lift a duty] . | NNP/U-GPE VBZ DT NN IN NNS TO VB DT NN .    | lift     | Oslo backs a decision to lift a duty
            [Riga said] it hates rye and [barred tankers] .      | NNP/U-GPE VBD PRP VBZ NN CC VBD NNS .       | barred   | Riga barred tankers
            [Riga] says [it could reopen ports] .                | NNP/U-GPE VBZ PRP MD VB NNS .               | reopen   | Riga could reopen ports
            [" Riga barred tankers] , he said .                  | " NNP/U-GPE VBD NNS , PRP VBD .             | barred   | Riga barred tankers
            [Riga barred tankers ,] he said .                    | NNP/U-GPE VBD NNS , PRP VBD .               | barred   | Riga barred tankers
            [Riga barred tankers and] some yachts [from Kalmar] . | NNP/U-GPE VBD NNS CC DT NNS IN NNP/U-GPE . | barred   | Riga barred tankers from Kalmar
            [Riga set duties] of 2 percent [to 3 percent for Kalmar] . | NNP/U-GPE VBD NNS IN CD NN TO CD NN IN NNP/U-GPE . | set | Riga set duties for Kalmar
            [Riga sent] a note , [accusing Oslo] .               | NNP/U-GPE VBD DT NN , VBG NNP/U-GPE .       | accusing | Riga accusing Oslo
            Oslo reports [a blast , blames Riga] .               | NNP/U-GPE VBZ DT NN , VBZ NNP/U-GPE .       | blames   | blames Riga
            [Riga meets Oslo as rye] prices [fall] .             | NNP/U-GPE VBZ NNP/U-GPE IN NN NNS VBP .     | meets    | Riga meets Oslo as rye fall
            [Riga meets Oslo as rye] flows .                     | NNP/U-GPE VBZ NNP/U-GPE IN NN VBZ .         | meets    | Riga meets Oslo
            """)
    void aWordGoesWithWhatItBelongsTo(String marked, String tags, String trigger, String left) {
        assertThat(words(marked, tags, trigger)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In May the old [Hanse barred tankers] .              | IN NNP/U-DATE DT JJ NNP/U-ORG VBD NNS .     | barred   | the old Hanse barred tankers
            [Oslo 's vote to bar ships was] condemned [by Riga] . | NNP/U-GPE POS NN TO VB NNS VBD VBN IN NNP/U-GPE . | bar | Oslo 's vote to bar ships was condemned by Riga
            In return [Riga barred tankers] .                    | IN NN/O/pobj NNP/U-GPE VBD NNS .            | barred   | Riga barred tankers
            [The pact] has to be signed and then [ratified by Riga] . | DT NN VBZ TO VB VBN CC RB VBN IN NNP/U-GPE . | ratified | The pact has to be ratified by Riga
            [Riga has] since been [cleared] .                    | NNP/U-GPE VBZ RB VBN VBN .                  | cleared  | Riga has been cleared
            [Riga] on Monday imposed bans and [freezes on Oslo] . | NNP/U-GPE IN NNP/U-DATE VBD NNS CC NNS IN NNP/U-GPE . | freezes | Riga imposed freezes on Oslo
            [The probe was opened] in April following a [petition by Riga] . | DT NN VBD VBN IN NNP/U-DATE VBG DT NN IN NNP/U-GPE . | petition | The probe was opened following a petition by Riga
            [Riga 's ports came] under a second [attack] .       | NNP/U-GPE POS NNS VBD IN DT JJ NN .         | came     | Riga 's ports came under attack
            [Riga barred] Belarusian [airlines] .                | NNP/U-GPE VBD JJ/U-NORP NNS .               | barred   | Riga barred Belarusian airlines
            Oslo 's [plan to bar ships came] .                   | NNP/U-GPE POS NN TO VB NNS VBD .            | bar      | Oslo 's plan to bar ships came
            [Riga blamed "] the same [men "] .                   | NNP/U-GPE VBD " DT JJ NNS " .               | blamed   | Riga blamed " the same men "
            [Riga signed a decree] in May that [obliges buyers] . | NNP/U-GPE VBD DT NN IN NNP/U-DATE WDT VBZ NNS . | signed | Riga signed a decree that obliges buyers
            """)
    void aWordBringsWhatBelongsToIt(String marked, String tags, String trigger, String whole) {
        assertThat(words(marked, tags, trigger)).isEqualTo(whole);
    }

    @Test
    void aSurnameKeepsItsParticles() {
        String marked = "Ursula von der [Leyen barred tankers] .";
        String tags = "NNP/B-PERSON NNP/I-PERSON NNP/I-PERSON NNP/L-PERSON VBD NNS .";
        assertThat(words(kept(marked, tags, "barred", true, null), marked)).isEqualTo("von der Leyen barred tankers");
        assertThat(words(kept(marked, tags, "barred", false, null), marked))
                .isEqualTo("Ursula von der Leyen barred tankers");
    }

    @Test
    void wordsOfReportGoWhereTheSourceIsNamedBehind() {
        String marked = "Oslo [said that Riga closed its port] .";
        String tags = "NNP/U-GPE VBD IN NNP/U-GPE VBD PRP$ NN .";
        ToldAct.Named oslo = new ToldAct.Named(Role.ACTOR, "Norway", "Oslo", new Span(0, 4), false);
        assertThat(words(kept(marked, tags, "closed", false, oslo), marked)).isEqualTo("Riga closed its port");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [Riga barred tankers from Kalmar] .                  | NNP/U-GPE VBD NNS IN NNP/U-GPE .            | barred | false
            [Riga told] judges that [ports were closed] .        | NNP/U-GPE VBD NNS IN NNS VBD VBN .          | told   | true
            [Riga has] kept on [clearing rye] .                  | NNP/U-GPE VBZ VBN RP VBG NN .               | clearing | true
            [Riga has] gone on and [will bar tankers] .          | NNP/U-GPE VBZ VBN RP CC MD VB NNS .         | bar    | true
            [Riga] whose port shut , [Oslo barred tankers] .     | NNP/U-GPE WP$ NN VBD , NNP/U-GPE VBD NNS .  | barred | true
            [Riga called] the step [lawful] .                    | NNP/U-GPE VBD DT NN JJ .                    | called | true
            [Riga sided with] Oslo at [the court] .              | NNP/U-GPE VBD IN NNP/U-GPE IN DT NN .       | sided  | true
            [Riga barred tankers from] Kalmar .                  | NNP/U-GPE VBD NNS IN NNP/U-GPE .            | barred | true
            [Riga barred the old] tankers .                      | NNP/U-GPE VBD DT JJ NNS .                   | barred | true
            [Riga barred ships] because [Oslo closed ports] .    | NNP/U-GPE VBD NNS IN NNP/U-GPE VBD NNS .    | barred | true
            Riga reversed [the cut that Oslo announced] .        | NNP/U-GPE VBD DT NN WDT NNP/U-GPE VBD .     | announced | true
            Riga quarrels over [a drone] that Oslo [shot down near Kalmar] . | NNP/U-GPE VBZ IN DT NN IN NNP/U-GPE VBD RP IN NNP/U-GPE . | shot | true
            [Riga asked] Oslo [to reopen ports] .                | NNP/U-GPE VBD NNP/U-GPE TO VB NNS .         | asked  | true
            [Riga was asked] by Oslo [to reopen ports] .         | NNP/U-GPE VBD VBN IN NNP/U-GPE TO VB NNS .  | asked  | false
            [Riga ruled] , [days before the start] , that ports shut . | NNP/U-GPE VBD , NNS IN DT NN , IN NNS VBD . | ruled | true
            Riga added duties on [rye , bringing the total to 2] . | NNP/U-GPE VBD NNS IN NN , VBG DT NN TO CD . | bringing | true
            [Riga denied] it [planned a ban] .                   | NNP/U-GPE VBD PRP VBD DT NN .               | denied | true
            [Riga will drop the] planned [line to Oslo] .        | NNP/U-GPE MD VB DT VBN NN IN NNP/U-GPE .    | drop   | false
            [Riga exempted rye] from a duty .                    | NNP/U-GPE VBD NN IN DT NN .                 | exempted | true
            [Riga barred tankers] on Monday .                    | NNP/U-GPE VBD NNS IN NNP/U-DATE .           | barred | false
            [Riga keeps] its ports [closed to goods] .           | NNP/U-GPE VBZ PRP$ NNS VBN TO NNS .         | keeps  | true
            [Riga says it would amount] to a declaration of [war] . | NNP/U-GPE VBZ PRP MD VB TO DT NN IN NN . | says   | true
            """)
    void wordsThatNoSentenceHasAreBroken(String marked, String tags, String trigger, boolean broken) {
        assertThat(kept(marked, tags, trigger, false, null).isBroken()).isEqualTo(broken);
    }
}
