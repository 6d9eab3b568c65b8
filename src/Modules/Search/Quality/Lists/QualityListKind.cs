using System.ComponentModel.DataAnnotations;

namespace Union.Search.Quality.Lists;

internal enum QualityListKind
{
    /// <summary>Questions with everything that answers them: figures say how well they are ranked.</summary>
    [Display(Name = "评判清单")]
    Judged,

    /// <summary>Queries with what must stand near the top: each is found or not.</summary>
    [Display(Name = "必查清单")]
    MustFind,
}
