package org.dateline.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NoticeSignatureTests {

    private static final Instant AT = Instant.ofEpochSecond(1_700_000_000, 999_999_999);

    private static String signature(String secret, Instant at, String content) {
        return NoticeSignature.of(secret, at, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The sum is that of {@code printf 1700000000.hello | openssl dgst -sha256 -hmac secret}. */
    @Test
    void aReceiverCanComputeItFromTheSecretTheTimeAndTheContent() {
        assertThat(signature("secret", AT, "hello"))
                .isEqualTo("t=1700000000,v1=47b1df0ab12338b2685470b0d2b37033add7c3b2bc8172f313e77413f1bb78c8");
    }

    @Test
    void itChangesWithTheSecretTheSecondAndTheContent() {
        String signed = signature("secret", AT, "hello");
        assertThat(signature("Secret", AT, "hello")).isNotEqualTo(signed);
        assertThat(signature("secret", AT.plusSeconds(1), "hello")).isNotEqualTo(signed);
        assertThat(signature("secret", AT, "hello ")).isNotEqualTo(signed);
        assertThat(signature("secret", AT, "")).startsWith("t=1700000000,v1=");
    }
}
