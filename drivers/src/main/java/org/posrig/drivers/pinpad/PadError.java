package org.posrig.drivers.pinpad;

import java.util.Map;

/// The pad's one-character error codes in words (docs/devices/visa-pin-pad.md, "Error codes").
final class PadError {
  private static final Map<Character, String> LOADING =
      Map.ofEntries(
          Map.entry('2', "the same key is in another slot"),
          Map.entry('3', "internal error"),
          Map.entry('4', "internal error"),
          Map.entry('7', "it cannot decrypt the key"),
          Map.entry('A', "the key block has a wrong format"),
          Map.entry('B', "a stronger key under a weaker one"),
          Map.entry('C', "the key block's MAC is wrong"),
          Map.entry('D', "the loading key is missing or not for loading"),
          Map.entry('E', "the key's usage conflicts"),
          Map.entry('F', "too many loads"));

  private static final Map<Character, String> ENTRY =
      Map.ofEntries(
          Map.entry('0', "no card number"),
          Map.entry('1', "key and usage do not match"),
          Map.entry('2', "card number shorter than 8 digits"),
          Map.entry('3', "card number longer than 19 digits"),
          Map.entry('4', "card number with other characters than digits"),
          Map.entry('5', "wrong format of the working key"),
          Map.entry('6', "wrong time-out"),
          Map.entry('7', "too many operations in an hour"),
          Map.entry('8', "wrong amount, lengths or prompt"),
          Map.entry('9', "no master key selected"),
          Map.entry('A', "the slot's key is not for PINs"),
          Map.entry('B', "flash error"),
          Map.entry('C', "memory error"),
          Map.entry('E', "wrong length"),
          Map.entry('G', "file or authentication error"));

  private PadError() {}

  static String loading(char code) {
    return says(code, LOADING);
  }

  static String entry(char code) {
    return says(code, ENTRY);
  }

  private static String says(char code, Map<Character, String> words) {
    return "the pad answered code " + code + " (" + words.getOrDefault(code, "unknown") + ")";
  }
}
