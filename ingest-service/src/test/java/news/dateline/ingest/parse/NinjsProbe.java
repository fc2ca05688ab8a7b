package news.dateline.ingest.parse;
import java.nio.file.*; import java.util.*; import news.dateline.ingest.format.Formats;
public final class NinjsProbe {
  public static void main(String[] a) throws Exception {
    for (String dir: a) try(var s=Files.walk(Path.of(dir))){ for(Path f:(Iterable<Path>)s.filter(Files::isRegularFile).sorted()::iterator){
      Parsed p=Formats.parser().parse(new Input(Files.readAllBytes(f),Headers.NONE,null,Inputs.ARRIVAL));
      String n=f.toString().replace("/tmp/w/fdata/","");
      switch(p){ case Parsed.Drafts(var ds)->{ for(Draft d:ds) System.out.println(n+" | "+d.pubStatus()+" v="+d.version().number()+"/"+d.version().date()+" "+d.language()+" p="+d.published()+" | "+d.title()+" | by "+d.byline()+" | "+d.dateline()+" secs="+d.sections().size()+" subj="+d.subjects().size()+" alt="+d.altIds().size()+" url="+d.url()+" "+d.warnings()); }
       case Parsed.Mixed m->System.out.println(n+" MIXED "+m.refused());
       case Parsed.Rejection r->System.out.println(n+" REJ "+r); }
    }}
  }
}
