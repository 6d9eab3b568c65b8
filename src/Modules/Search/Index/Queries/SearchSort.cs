using System.ComponentModel.DataAnnotations;

namespace Union.Search.Index.Queries;

internal enum SearchSort
{
    [Display(Name = "相关程度")]
    Relevance,

    [Display(Name = "最新在前")]
    Newest,

    [Display(Name = "最早在前")]
    Oldest,
}
