package org.dateline.roles;

import java.util.List;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Decides whether a process has a part that is marked with {@link OnRole}. */
class RoleCondition implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        ProcessRole role = ProcessRole.of(context.getEnvironment());
        return List.of(metadata.getAnnotations().get(OnRole.class).getEnumArray("value", ProcessRole.class))
                .contains(role);
    }
}
