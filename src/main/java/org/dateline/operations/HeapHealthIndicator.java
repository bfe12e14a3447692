package org.dateline.operations;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Objects;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Reports whether the heap has room. Only memory that a collection does not free counts as used. */
@Component
class HeapHealthIndicator extends AbstractHealthIndicator {

    private final OperationsSettings settings;

    HeapHealthIndicator(OperationsSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long most = Runtime.getRuntime().maxMemory();
        long used = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        boolean well = used <= settings.heap() * most;
        (well ? health.up() : health.outOfService())
                .withDetail("usedAfterCollection", used)
                .withDetail("most", most);
    }
}
