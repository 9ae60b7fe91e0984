package fr.vigie.web.page;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.rights.PieceDesk;
import fr.vigie.rights.TaskDesk;
import fr.vigie.rights.TaskView;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.DeadlineView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.InstantSource;
import java.util.UUID;

/** Where a colleague reads what is asked of them, and hands it in. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class TaskPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long MEGABYTE = 1L << 20;

  @Inject TaskDesk desk;
  @Inject InstantSource clock;
  @Inject Language language;
  @Inject Messages messages;

  private String ref;
  private String id;
  private TaskView task;
  private DeadlineView deadline;
  private String words;
  private transient Part file;

  /** Reads the question. */
  public void load() {
    show(desk.task(ref, uuid()));
  }

  private UUID uuid() {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException | NullPointerException unreadable) {
      throw new RefusedException(Refusal.NOT_FOUND, "task");
    }
  }

  private void show(TaskView read) {
    task = read;
    deadline =
        DeadlineView.of(read.dueAt(), clock.instant(), new Wording(Texts.in(language.getLocale())));
  }

  /** Hands in the file, the words, or both. */
  public void deliver() throws IOException {
    if (file == null || file.getSize() == 0) {
      if (words == null) {
        messages.error("contribute.nothing");
        return;
      }
      show(desk.deliver(ref, task.id(), task.version(), words, null, null));
    } else {
      try (InputStream content = file.getInputStream()) {
        show(
            desk.deliver(
                ref, task.id(), task.version(), words, file.getSubmittedFileName(), content));
      } finally {
        file.delete();
      }
    }
    messages.info("task.delivered");
  }

  /** Says that nothing will come, and why. */
  public void decline() {
    if (words == null) {
      messages.error("contribute.noReason");
      return;
    }
    show(desk.decline(ref, task.id(), task.version(), words));
    messages.info("task.declined");
  }

  /** Whether an answer is still awaited. */
  public boolean isOpen() {
    return task.state().isOpen();
  }

  /** The most megabytes that a file may have. */
  public long getLargest() {
    return PieceDesk.LARGEST / MEGABYTE;
  }

  public TaskView getTask() {
    return task;
  }

  public DeadlineView getDeadline() {
    return deadline;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getRef() {
    return ref;
  }

  public void setRef(String ref) {
    this.ref = ref;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
