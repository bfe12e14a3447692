package org.dateline.restart;

import java.util.ArrayList;
import java.util.List;
import org.dateline.Dateline;
import org.dateline.cli.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The service with two requests that fill the heap and do not let it go, since none of its own can. */
@Import(Dateline.class)
final class HungryDateline {

    public static void main(String[] args) {
        Commands.run(HungryDateline.class, args);
    }

    @Bean
    Requests hungryRequests() {
        return new Requests();
    }

    /** One request by GraphQL and one by a path of its own. An inner class is found by no scan of other tests. */
    @Controller
    final class Requests {

        private static final int LARGEST = 1 << 20;
        private static final int SMALLEST = 64;

        private final List<byte[]> held = new ArrayList<>();

        @QueryMapping
        int slow() {
            return fill();
        }

        @GetMapping("/fill")
        @ResponseBody
        String byPath() {
            return "" + fill();
        }

        /** Takes large parts first, and ever smaller ones up to the last that is free. */
        private synchronized int fill() {
            for (int size = LARGEST; size > SMALLEST; size /= 2) {
                try {
                    take(size);
                } catch (OutOfMemoryError e) {
                    // A smaller part may still fit.
                }
            }
            return take(SMALLEST);
        }

        private int take(int size) {
            while (true) {
                held.add(new byte[size]);
            }
        }
    }
}
