package fr.vigie.web.page;

import fr.vigie.directory.ProfileDesk;
import fr.vigie.directory.ProfileDesk.Profile;
import fr.vigie.directory.ProfileDesk.TokenView;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The reader's own account: roles, password, tokens for programs. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialized
public class ProfilePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject ProfileDesk desk;
  @Inject Messages messages;

  private Profile profile;
  private List<TokenView> tokens;
  private String oldPassword;
  private String newPassword;
  private String repeated;
  private String label;
  private String madeToken;

  @PostConstruct
  void load() {
    profile = desk.profile();
    tokens = desk.tokens();
  }

  /** Changes the password, if the new one was typed alike twice. */
  public void changePassword() {
    if (!newPassword.equals(repeated)) {
      messages.error("profile.password.differ");
      return;
    }
    desk.changePassword(oldPassword, newPassword);
    messages.info("profile.password.changed");
    load();
  }

  /** Makes a token and shows it, this once. */
  public void makeToken() {
    madeToken = desk.makeToken(label).secret();
    messages.info("profile.token.made", label);
    label = null;
    load();
  }

  /** Revokes a token for good. */
  public void revoke(TokenView token) {
    desk.revokeToken(token.id());
    messages.info("profile.token.revoked", token.label());
    madeToken = null;
    load();
  }

  public Profile getProfile() {
    return profile;
  }

  public List<TokenView> getTokens() {
    return tokens;
  }

  public String getOldPassword() {
    return oldPassword;
  }

  public void setOldPassword(String oldPassword) {
    this.oldPassword = oldPassword;
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }

  public String getRepeated() {
    return repeated;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  public String getMadeToken() {
    return madeToken;
  }
}
