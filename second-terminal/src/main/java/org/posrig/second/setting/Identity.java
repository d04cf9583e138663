package org.posrig.second.setting;

/// Who the terminal is to its acquirer.
///
/// @param terminal 8 characters, F41
/// @param merchant 15 characters, F42
/// @param tpdu ten digits, before each message
/// @param nii three digits, F24
public record Identity(
    String terminal, String merchant, String merchantName, String tpdu, String nii) {}
