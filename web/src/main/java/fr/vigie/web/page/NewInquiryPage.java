package fr.vigie.web.page;

import fr.vigie.inquiry.InquiryDesk;
import fr.vigie.inquiry.NewInquiry;
import fr.vigie.inquiry.rules.AuthorityKind;
import fr.vigie.platform.Phrasing;
import fr.vigie.rights.Channel;
import fr.vigie.web.view.DueInput;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Registers an inquiry that reached the organisation. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class NewInquiryPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject InquiryDesk desk;

  private AuthorityKind authority;
  private String authorityName;
  private String theirRef;
  private String subject;
  private Channel channel;
  private final TypedTime receivedAt = TypedTime.blank(Phrasing.ZONE);
  private final DueInput due = new DueInput();
  private String words;
  private final ReceiverChoice receiver = new ReceiverChoice();

  /** Reads for whom the caller may register one. */
  public void load() {
    receiver.show(desk.receivers());
  }

  /** Registers it, and leads to its file. */
  public String register() {
    String ref =
        desk.register(
                new NewInquiry(
                    authority,
                    authorityName,
                    theirRef == null || theirRef.isBlank() ? null : theirRef.strip(),
                    subject,
                    channel,
                    receivedAt.instant(),
                    due.instant(),
                    words),
                receiver.getCode())
            .ref();
    return "/app/inquiry.xhtml?faces-redirect=true&ref=" + ref;
  }

  public AuthorityKind[] getAuthorities() {
    return AuthorityKind.values();
  }

  /** The official channels of authorities. */
  public List<Channel> getChannels() {
    return List.of(Channel.LETTER, Channel.MAIL, Channel.COUNTER, Channel.PHONE);
  }

  public TypedTime getReceivedAt() {
    return receivedAt;
  }

  public DueInput getDue() {
    return due;
  }

  public AuthorityKind getAuthority() {
    return authority;
  }

  public void setAuthority(AuthorityKind authority) {
    this.authority = authority;
  }

  public String getAuthorityName() {
    return authorityName;
  }

  public void setAuthorityName(String authorityName) {
    this.authorityName = authorityName;
  }

  public String getTheirRef() {
    return theirRef;
  }

  public void setTheirRef(String theirRef) {
    this.theirRef = theirRef;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public Channel getChannel() {
    return channel;
  }

  public void setChannel(Channel channel) {
    this.channel = channel;
  }

  public ReceiverChoice getReceiver() {
    return receiver;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
