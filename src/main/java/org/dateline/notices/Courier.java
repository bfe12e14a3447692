package org.dateline.notices;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.changes.StreamEvent;
import org.dateline.fetch.FetchFailed;
import org.dateline.fetch.Fetcher;
import org.dateline.topics.Topic;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Delivers notices to receivers. */
@Component
class Courier {

    /** The lowest reply of a mail server that says not to try again (RFC 5321, 4.2.1). */
    private static final int LASTING = 500;

    /** The line by which a mail server knows that it has the content of a mail. */
    private static final String END_OF_CONTENT = ".";

    private final Fetcher fetcher;
    private final Receivers receivers;
    private final ObjectProvider<JavaMailSender> mail;
    private final NoticeSettings settings;

    Courier(Fetcher fetcher, Receivers receivers, ObjectProvider<JavaMailSender> mail, NoticeSettings settings) {
        this.fetcher = fetcher;
        this.receivers = receivers;
        this.mail = mail;
        this.settings = settings;
    }

    /**
     * Posts a signed request. The key of a notice is the same in each attempt, so that the receiver can recognize a
     * repeat.
     */
    void post(Receiver receiver, Topic topic, StreamEvent event) throws Undelivered {
        String secret =
                receivers.secret(receiver.id()).orElseThrow(() -> new Undelivered("The receiver was removed.", null));
        byte[] content = Notice.json(topic, event);
        Map<String, String> headers = Map.of(
                "Idempotency-Key",
                receiver.id() + "/" + event.place().at() + "/" + event.place().subject(),
                NoticeSignature.HEADER,
                NoticeSignature.of(secret, Instant.now(), content));
        try {
            fetcher.post(URI.create(receiver.address()), headers, content);
        } catch (FetchFailed e) {
            throw new Undelivered(e.reason(), e.notBefore(), e.isRejected());
        }
    }

    /** Sends a mail about acts. */
    void mail(Receiver receiver, Topic topic, List<StreamEvent> events) throws Undelivered {
        JavaMailSender sender = mail.getIfAvailable();
        if (sender == null) {
            throw new Undelivered("No mail can be sent. Set spring.mail.host to your mail server.", null);
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(settings.from());
        message.setTo(receiver.address());
        message.setSubject(Notice.subject(topic, events));
        message.setText(Notice.text(topic, events));
        try {
            sender.send(message);
        } catch (MailException e) {
            throw new Undelivered("The mail server does not take it: " + e.getMessage(), null, isRejected(e));
        }
    }

    /**
     * Whether a mail server refused the content of a mail for good. Before it has the content, it refuses the sender or
     * the receiver.
     */
    private static boolean isRejected(MailException failure) {
        return failure instanceof MailSendException sending
                && Stream.of(sending.getMessageExceptions())
                        .anyMatch(e -> e instanceof SMTPSendFailedException refused
                                && refused.getReturnCode() >= LASTING
                                && END_OF_CONTENT.equals(refused.getCommand()));
    }
}
