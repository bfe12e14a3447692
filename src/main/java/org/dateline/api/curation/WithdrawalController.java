package org.dateline.api.curation;

import java.util.List;
import org.dateline.api.action.PolicyActionView;
import org.dateline.api.action.Views;
import org.dateline.curation.Withdrawals;
import org.dateline.graph.AsOf;
import org.dateline.lookup.Actions;
import org.dateline.security.Actor;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Withdraws articles and sources, and previews which acts a withdrawal would remove or weaken. */
@Controller
class WithdrawalController {

    private final Withdrawals withdrawals;
    private final CorrectionInputs inputs;
    private final Actions actions;
    private final Views views;
    private final CurationPayloads payloads;

    WithdrawalController(
            Withdrawals withdrawals, CorrectionInputs inputs, Actions actions, Views views, CurationPayloads payloads) {
        this.withdrawals = withdrawals;
        this.inputs = inputs;
        this.actions = actions;
        this.views = views;
        this.payloads = payloads;
    }

    /** The schema's {@code Withdrawal}. */
    record WithdrawalView(
            List<String> articles,
            List<PolicyActionView> lost,
            List<PolicyActionView> weakened,
            List<PolicyActionView> unchanged) {}

    @MutationMapping
    CurationPayload withdrawArticle(
            @Argument String article, @Argument String who, @Argument String why, @ContextValue Actor actor) {
        return payloads.make(inputs.withdrawArticle(article), actor, who, why);
    }

    @MutationMapping
    CurationPayload withdrawSource(
            @Argument String source, @Argument String who, @Argument String why, @ContextValue Actor actor) {
        return payloads.make(inputs.withdrawSource(source), actor, who, why);
    }

    @QueryMapping
    WithdrawalView withdrawal(@Argument String of, AsOf known) {
        var found = withdrawals.preview(inputs.sourceId(of));
        return new WithdrawalView(
                found.articles(),
                acts(found.lost(), known),
                acts(found.weakened(), known),
                acts(found.unchanged(), known));
    }

    private List<PolicyActionView> acts(List<String> ids, AsOf known) {
        return views.actions(actions.byIds(ids, known), known);
    }
}
