package org.dateline.extraction;

import java.util.Locale;
import java.util.Set;
import org.dateline.model.Token;

/** The words whose frames hand their parts on to others. */
final class FrameWords {

    /** Verbs whose object does what the infinitive below says. */
    static final Set<String> OBJECT_CONTROL = words("""
            ask urge tell order force press beg implore encourage allow
            persuade request warn invite compel require permit pressure push call
            prompt lead drive cause induce trigger spur trust empower
            instruct advise want enable help convince exhort lobby command oblige
            """);

    /** What somebody makes in order to do something by it. */
    static final Set<String> ORDERS = words("""
            order law bill rule decree legislation move decision step plan
            resolution proclamation regulation directive act policy statement letter proposal package
            email e-mail message communique note
            memorandum treaty notice motion measure amendment guideline
            """);

    /** What binds others once it is passed or signed. */
    static final Set<String> LAWS = words("""
            order law bill rule decree legislation resolution proclamation regulation directive act policy
            proposal package measure amendment ordinance mandate
            """);

    /** Nouns that count those who are meant: "a group of diplomats". */
    static final Set<String> COUNTING = words("""
            group member number thousand hundred dozen million majority part half
            score ten handful series set third most one some all
            several each both many name
            """);

    /** What is done with goods that are named beside it: "tea imports", "exports of tea". */
    static final Set<String> TRADE = words("""
            import export sale shipment delivery supply purchase trade access use transfer
            """);

    /** What carries a measure named before it: "a licence extension", "a tariff hike". */
    static final Set<String> CARRIERS = words("""
            extension renewal hike increase rise package regime programme program plan
            scheme request waiver relief offer pledge
            """);

    /** What stands before the measure that is meant: "the use of sanctions", "a round of talks". */
    static final Set<String> HANDLES = words("""
            use imposition introduction round series set wave package form kind
            type sort batch number threat possibility raft range lot amount
            extension renewal lifting provision delivery resumption start end establishment creation
            week day month year hour session
            level rate scope effect implementation enforcement application issuance granting validity
            sale transfer shipment supply donation export purchase gift continuation
            phase stage state memorandum line letter vote exchange declaration freedom
            """);

    /** Verbs that say little beside the noun that they have for an object: "conducted a review". */
    static final Set<String> LIGHT = words("""
            make conduct carry order announce issue undertake begin start launch
            perform complete effect execute do give impose approve grant have
            declare implement take provide publish continue
            """);

    /** What somebody does who lets another, or his own, do something. */
    static final Set<String> AUTHORIZING = words("authorize authorise approve greenlight okay");

    /** What is done to rules in order to do something by them. */
    static final Set<String> AMENDING = words("amend revise modify update");

    /** Sums of what they are given in: "150 million dollars in aid". */
    static final Set<String> SUMS = words("""
            million billion trillion mln bln dollar euro pound yen yuan ruble rouble franc
            $ us$ m bn worth ton tonne krone kroner krona kronor rupee peso won lira shekel dirham riyal
            zloty crown forint baht ringgit rupiah naira dinar real rand shilling dozen hundred thousand
            """);

    /** Nouns for attacks: who is killed in one is killed by whoever makes it. */
    static final Set<String> ATTACKS = words("""
            strike airstrike raid attack bombing shelling assault offensive operation bombardment ambush
            air-raid counterattack barrage incursion shootout fire gunfire
            """);

    /** Tells a sum or a count; engines give "million" behind a figure the lemma of a figure. */
    static boolean isSum(Token word) {
        String form = word.form().toLowerCase(Locale.ROOT);
        return SUMS.contains(word.lemma()) || SUMS.contains(form) || SUMS.contains(form.replaceFirst("s$", ""));
    }

    private FrameWords() {}

    static Set<String> words(String block) {
        return Set.of(block.strip().split("\\s+"));
    }
}
