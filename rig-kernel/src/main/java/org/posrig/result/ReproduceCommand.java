package org.posrig.result;

import org.posrig.text.ShellWord;

/// What to type to have a run, or one scenario of it, again. Every place that shows such a command
/// takes it from here, so that it can be pasted into a shell.
///
/// @param bench as it was given to `--bench`
/// @param defect empty for none
/// @param tags a tag expression; empty for all
/// @param name part of a scenario's name; empty for all
public record ReproduceCommand(String bench, long seed, String defect, String tags, String name) {

  /// The whole run.
  public String text() {
    StringBuilder command = new StringBuilder(start());
    if (!tags.isEmpty()) command.append(" --tags ").append(ShellWord.always(tags));
    if (!name.isEmpty()) command.append(" --name ").append(ShellWord.always(name));
    return command.toString();
  }

  /// One scenario of it.
  public String scenario(ScenarioInfo scenario) {
    return start() + " --name " + ShellWord.always(scenario.name());
  }

  private String start() {
    String begin = "./rig run --bench " + ShellWord.quoted(bench) + " --seed " + seed;
    return defect.isEmpty() ? begin : begin + " --defect " + ShellWord.quoted(defect);
  }
}
