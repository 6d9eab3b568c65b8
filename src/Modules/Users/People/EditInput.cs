using System.ComponentModel.DataAnnotations;

namespace Union.Users.People;

internal sealed class EditInput : UserInput
{
    /// <summary>The version the form was filled from.</summary>
    public int Version { get; set; }

    [Display(Name = "删除手机号码")]
    public bool ClearMobile { get; set; }

    // The number itself stays on the server: it is replaced or taken away, never shown.
    public static EditInput Of(User user) =>
        new()
        {
            UserName = user.UserName,
            DisplayName = user.DisplayName,
            Email = user.Email,
            Version = user.Version,
        };
}
