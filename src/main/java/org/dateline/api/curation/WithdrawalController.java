package org.dateline.api.curation;

import java.util.List;
import org.dateline.api.action.PolicyActionView;
import org.dateline.api.action.Views;
import org.dateline.api.errors.NotFound;
import org.dateline.catalog.Actions;
import org.dateline.catalog.Articles;
import org.dateline.curation.Signed;
import org.dateline.curation.Withdrawals;
import org.dateline.graph.AsOf;
import org.dateline.model.Ids;
import org.dateline.security.Actor;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Withdraws articles and sources, and tells beforehand what that takes away. */
@Controller
class WithdrawalController {

    private final Withdrawals withdrawals;
    private final Articles articles;
    private final Actions actions;
    private final Views views;
    private final CurationPayloads payloads;

    WithdrawalController(
            Withdrawals withdrawals, Articles articles, Actions actions, Views views, CurationPayloads payloads) {
        this.withdrawals = withdrawals;
        this.articles = articles;
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
        if (articles.find(article, AsOf.NOW).isEmpty()) {
            throw new NotFound("article: \"" + article + "\" is no article that stands.");
        }
        return payloads.of(withdrawals.withdraw(article, Signed.of(actor, who, why)));
    }

    @MutationMapping
    CurationPayload withdrawSource(
            @Argument String source, @Argument String who, @Argument String why, @ContextValue Actor actor) {
        return payloads.of(withdrawals.withdraw(id(source), Signed.of(actor, who, why)));
    }

    /** A source goes by its id or its name, as in filters. */
    private String id(String of) {
        String named = Ids.source(of);
        return articles.source(named, AsOf.NOW).isPresent() ? named : of;
    }

    @QueryMapping
    WithdrawalView withdrawal(@Argument String of, AsOf known) {
        var found = withdrawals.preview(id(of));
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
