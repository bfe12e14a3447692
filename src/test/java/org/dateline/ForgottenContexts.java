package org.dateline;

import java.lang.reflect.Field;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Forgets the contexts of closed services, of which one process of tests has fifty. Spring Data Neo4j 8.0 keeps each in two
 * static caches, together with its database, until the heap is full. An entry that is still needed is made again.
 */
class ForgottenContexts implements ApplicationListener<ApplicationEvent> {

    private static final String PACKAGE = "org.springframework.data.neo4j.core.mapping.";

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        // A thread that ends behind its context may fill the caches once more, so the next start clears them too.
        if (event instanceof ContextClosedEvent || event instanceof ApplicationStartingEvent) {
            clear("PropertyHandlerSupport");
            clear("AssociationHandlerSupport");
        }
    }

    private static void clear(String holder) {
        Field cache = ReflectionUtils.findField(
                ClassUtils.resolveClassName(PACKAGE + holder, ForgottenContexts.class.getClassLoader()),
                "CACHE",
                Map.class);
        if (cache == null) {
            throw new IllegalStateException("Spring Data Neo4j has no such cache any more; remove it here: " + holder);
        }
        ReflectionUtils.makeAccessible(cache);
        ((Map<?, ?>) ReflectionUtils.getField(cache, null)).clear();
    }
}
