package news.dateline.ingest.format.feed;
import java.nio.file.*; import java.util.*; import news.dateline.ingest.parse.*; import news.dateline.article.Json;
public final class FeedProbe {
  public static void main(String[] a) throws Exception {
    Path root=Path.of("/tmp/w/fdata"); 
    Map<String,Map<String,Object>> gold=Json.MAPPER.readValue(Files.readAllBytes(Path.of("/tmp/w/gold.json")),Map.class);
    int n=0,nOk=0,t=0,tOk=0,l=0,lOk=0,d=0,dOk=0;
    long t0=System.nanoTime();
    for (String k: new TreeSet<>(gold.keySet())) {
      var g=gold.get(k); byte[] b=Files.readAllBytes(root.resolve(k)); 
      Map<String,String> h=new HashMap<>(); h.put("content-location","http://127.0.0.1:8097/"+k);
      var m=java.util.regex.Pattern.compile("Header:\\s*([^:\\s]+):\\s*(.*)").matcher(new String(b,java.nio.charset.StandardCharsets.ISO_8859_1));
      while(m.find()) h.put(m.group(1).toLowerCase(),m.group(2).strip());
      List<Manuscript> ms=List.of(); String err="";
      try { ms=new Feed().read(new Document(b,null,new Headers(h))); } catch(Unreadable u){err=u.getMessage();}
      int gn=(Integer)g.get("n");
      if(gn>0){n++; if(ms.size()==gn)nOk++; else System.out.println("N "+k+" "+gn+" "+ms.size()+" "+err);}
      if(gn==0||ms.isEmpty()) {continue;}
      var e=ms.getFirst();
      String gt=(String)g.get("title"); String gts=gt==null?"":org.jsoup.Jsoup.parse(gt).text().strip();
      if(!gts.isEmpty()){t++; if(gts.equals(e.story().title()==null?"":e.story().title()))tOk++; else System.out.println("T "+k+" "+gt+" | "+e.story().title());}
      String gl=(String)g.get("link"); if(gl!=null&&!gl.isEmpty()){l++; if(e.url()!=null&&gl.equals(e.url().text()))lOk++; else System.out.println("L "+k+" "+gl+" | "+(e.url()==null?null:e.url().text()));}
      List<Integer> p=(List<Integer>)g.get("pub"), u=(List<Integer>)g.get("upd"); 
      List<Integer> w=p.isEmpty()?u:p;
      if(!w.isEmpty()){d++; String x=String.format("%04d-%02d-%02dT%02d:%02d:%02d",w.get(0),w.get(1),w.get(2),w.get(3),w.get(4),w.get(5)); 
       if(e.published()!=null&&e.published().text().startsWith(x))dOk++; else System.out.println("D "+k+" "+x+" | "+(e.published()==null?null:e.published().text()));}
    }
    System.out.println("entries "+nOk+"/"+n+" title "+tOk+"/"+t+" link "+lOk+"/"+l+" date "+dOk+"/"+d+" ms "+(System.nanoTime()-t0)/1e6);
    for (String dir: List.of("illformed","encoding","entities")) { int files=0,bad=0; 
      try(var s=Files.walk(root.resolve(dir))){ for(Path f:(Iterable<Path>)s.filter(Files::isRegularFile)::iterator){ files++; long q=System.nanoTime(); try{ var ms=new Feed().read(new Document(Files.readAllBytes(f),null,Headers.NONE)); if(dir.equals("illformed"))System.out.println(f.getFileName()+" "+ms.size()+" "+ms.getFirst().story().title());}catch(Unreadable u){bad++; System.out.println(f.getFileName()+" "+u.getMessage());} if(System.nanoTime()-q>2e9) System.out.println("SLOW "+f);} }
      System.out.println(dir+" "+files+" unreadable "+bad); }
  }
}
