package org.posrig.reference.setting;

/// The language of screens and slips.
public enum Language {
  EN,
  ZH;

  public String pick(String english, String chinese) {
    return this == EN ? english : chinese;
  }
}
