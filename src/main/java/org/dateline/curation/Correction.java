package org.dateline.curation;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.neo4j.driver.TransactionContext;

/** A correction that is not made yet: {@link Curations} makes it, and {@link CorrectionPreviews} previews it. */
public final class Correction {

    private static final Signed UNSIGNED = new Signed("preview", "preview");

    private final CurationKind kind;
    private final UnaryOperator<CurationTransaction> work;
    private final Consumer<TransactionContext> check;

    /**
     * Describes a correction.
     *
     * @param work carries it out, and names its subjects and the acts that it may change
     */
    Correction(CurationKind kind, UnaryOperator<CurationTransaction> work) {
        this(kind, work, tx -> {});
    }

    /**
     * Describes a correction whose result is checked.
     *
     * @param check refuses the correction if the resulting acts are invalid
     */
    Correction(CurationKind kind, UnaryOperator<CurationTransaction> work, Consumer<TransactionContext> check) {
        this.kind = kind;
        this.work = work;
        this.check = check;
    }

    /** Makes it at a stamp, with its entry in the audit. */
    Curation make(TransactionContext tx, Signed signed, long at) {
        Curation made =
                work.apply(new CurationTransaction(tx, kind, signed, at)).sign();
        check.accept(tx);
        return made;
    }

    /** Makes it in a transaction that is to be rolled back, so that the audit needs no entry. */
    Curation tryOut(TransactionContext tx, long at) {
        Curation tried =
                work.apply(new CurationTransaction(tx, kind, UNSIGNED, at)).carryOut();
        check.accept(tx);
        return tried;
    }
}
