package fr.vigie.notice;

import fr.vigie.platform.files.FileStore;
import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;

/** Hands mails to the mail relay of the installation. */
@ApplicationScoped
public class MailServer {
  @Resource(lookup = "java:jboss/mail/Vigie")
  Session session;

  @Inject MailRelay relay;
  @Inject FileStore files;
  @Inject InstantSource clock;

  /**
   * Sends a mail.
   *
   * @param id makes the Message-ID, the same at each attempt
   */
  void send(UUID id, Mail mail) throws MessagingException {
    relay.prepare(session.getProperties());
    var message = new Identified(session, id);
    message.setFrom();
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
    message.setSubject(mail.subject(), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    var text = new MimeBodyPart();
    text.setText(mail.text(), "UTF-8");
    var parts = new MimeMultipart(text);
    if (mail.attachment().isPresent()) {
      parts.addBodyPart(part(mail.attachment().get()));
    }
    message.setContent(parts);
    relay.send(message);
  }

  private MimeBodyPart part(Mail.Attachment attachment) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new Stored(attachment)));
    part.setFileName(attachment.name());
    return part;
  }

  /** A message that keeps its identity, so that whoever gets it twice can tell. */
  private static final class Identified extends MimeMessage {
    private final UUID id;

    Identified(Session session, UUID id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + "@vigie>");
    }
  }

  /** A stored file, read while the mail is sent. */
  private final class Stored implements DataSource {
    private final Mail.Attachment attachment;

    Stored(Mail.Attachment attachment) {
      this.attachment = attachment;
    }

    @Override
    public InputStream getInputStream() {
      return files.open(attachment.file());
    }

    @Override
    public OutputStream getOutputStream() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String getContentType() {
      return attachment.mediaType();
    }

    @Override
    public String getName() {
      return attachment.name();
    }
  }
}
