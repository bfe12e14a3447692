package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it measures time")
class TurnTests {

    @Test
    void whatSeveralBeginEndsInOrderThoughSomeOfItFails() throws Exception {
        List<Integer> ended = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> all = new ArrayList<>();
        Random random = new Random(3);
        Turn last = Turn.none();
        try (ExecutorService several = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 100; i++) {
                int number = i;
                int millis = random.nextInt(4);
                Turn turn = last.next();
                last = turn;
                all.add(several.submit(() -> {
                    try {
                        Thread.sleep(millis);
                        if (number % 7 == 0) {
                            throw new IllegalStateException("fails before its turn");
                        }
                        turn.await();
                        ended.add(number);
                        return null;
                    } finally {
                        turn.end();
                    }
                }));
            }
        }
        assertThat(ended).hasSize(85).isSorted();
        assertThat(all).allMatch(Future::isDone);
    }
}
