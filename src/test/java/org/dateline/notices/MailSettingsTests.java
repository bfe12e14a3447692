package org.dateline.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailSettingsTests {

    private static final List<String> WAITS = List.of("connectiontimeout", "timeout", "writetimeout");

    @Test
    void aMailServerThatTakesTheConnectionAndIsSilentFailsTheMail() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            new ApplicationContextRunner()
                    .withInitializer(new ConfigDataApplicationContextInitializer())
                    .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
                    .withPropertyValues("spring.mail.host=127.0.0.1", "spring.mail.port=" + silent.getLocalPort())
                    .run(context -> assertIsEnded(context.getBean(JavaMailSenderImpl.class)));
        }
    }

    private static void assertIsEnded(JavaMailSenderImpl sender) {
        Properties waits = sender.getJavaMailProperties();
        for (String protocol : List.of("smtp", "smtps")) {
            assertThat(WAITS)
                    .allSatisfy(wait -> assertThat(waits.getProperty("mail." + protocol + "." + wait))
                            .isEqualTo("30000"));
        }
        // The same names, so that the test does not take as long.
        waits.keySet().forEach(name -> waits.setProperty(name.toString(), "200"));
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom("desk@example.org");
        message.setTo("analyst@example.org");
        message.setText("An act");
        assertTimeoutPreemptively(
                Duration.ofSeconds(15),
                () -> assertThatExceptionOfType(MailException.class).isThrownBy(() -> sender.send(message)));
    }
}
