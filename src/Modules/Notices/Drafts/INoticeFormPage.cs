using Microsoft.AspNetCore.Mvc.Rendering;

namespace Union.Notices.Drafts;

/// <summary>What the form partial needs of the page around it.</summary>
internal interface INoticeFormPage
{
    NoticeForm Input { get; }

    /// <summary>What a copy of unsaved text in the browser belongs to: the notice, or "new".</summary>
    string RecordKey { get; }

    IReadOnlyList<SelectListItem> Kinds { get; }

    /// <summary>Files of a try that could not be saved, with the token that brings them back.</summary>
    IReadOnlyList<(string Token, KeptUpload Upload)> Waiting { get; }

    /// <summary>The user may change it; otherwise the form only shows.</summary>
    bool MayEdit { get; }
}
