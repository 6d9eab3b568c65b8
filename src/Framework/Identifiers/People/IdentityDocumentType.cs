namespace Union.Identifiers.People;

/// <summary>What a person proves their identity with.</summary>
public enum IdentityDocumentType
{
    /// <summary>居民身份证, read by <see cref="CitizenId"/>.</summary>
    CitizenId,

    /// <summary>护照</summary>
    Passport,

    /// <summary>港澳居民来往内地通行证</summary>
    HongKongMacaoPermit,

    /// <summary>台湾居民来往大陆通行证</summary>
    TaiwanPermit,

    /// <summary>港澳台居民居住证</summary>
    ResidencePermit,

    /// <summary>外国人永久居留身份证</summary>
    PermanentResidence,

    /// <summary>其他证件</summary>
    Other,
}
